import type { Photo } from '../../../src/model/review.ts';
import type { Receipt } from '../../../src/model/write.ts';
import type { Session } from '../database.ts';
import { invalid } from '../writing/write.request.ts';
import { storedAddress } from './photo.address.ts';
import type { EncodedPhoto } from './photo.encode.ts';

export const keepPhoto = async (
  session: Session,
  id: string,
  key: string,
  { bytes, width, height }: EncodedPhoto,
): Promise<Receipt['status']> => {
  await session.query('insert into photos (id, key, width, height, bytes) values ($1, $2, $3, $4, $5)', [
    id,
    key,
    width,
    height,
    bytes,
  ]);
  return 'pending';
};

/** Gives photos to a review, in the order of their keys. @throws RequestError that names those that are not to be had */
export const claimPhotos = async (session: Session, keys: readonly string[], review: string): Promise<Photo[]> => {
  const rows = await session.query<{ id: string; key: string; width: number; height: number }>(
    `update photos set review = $2 where review is null and key in (select jsonb_array_elements_text($1::text::jsonb))
     returning id, key, width, height`,
    [JSON.stringify(keys), review],
  );
  const found = new Map(rows.map((row) => [row.key, row]));
  const missing = keys.flatMap((key, index) => (found.has(key) ? [] : [index]));
  if (missing.length > 0) {
    const fault = 'is not here, or belongs to another review; send it again under a new key';
    throw invalid(Object.fromEntries(missing.map((index) => [`photos.${index}`, fault])));
  }
  return [...new Set(keys)].map((key) => {
    const { id, width, height } = found.get(key)!;
    return { url: storedAddress(id), width, height };
  });
};
