import type { Review } from '../../../src/model/review.ts';

/** No address of a page has this scheme, so that no imported review can name a photo of another one. */
const scheme = 'photo:';
/** How PostgreSQL writes JSON; a quotation mark within a text is escaped, so this is always a field and its beginning. */
const field = `"url": "${scheme}`;

/** In a record, where nobody knows yet under which address the API will be asked. */
export const storedAddress = (id: string): string => `${scheme}${id}.webp`;

export const hasPhotos = (record: string): boolean => record.includes(field);

/** The JSON text of a review with the addresses of its photos below `base`; without one they are left out. */
export const withPhotos = (record: string, base: string | undefined): string => {
  if (!hasPhotos(record)) return record;
  if (base !== undefined) {
    const to = `"url": ${JSON.stringify(`${base}/photos/`).slice(0, -1)}`;
    return record.replaceAll(field, () => to);
  }
  const { photos, ...review } = JSON.parse(record) as Review;
  const others = photos?.filter(({ url }) => !url.startsWith(scheme)) ?? [];
  return JSON.stringify({ ...review, ...(others.length > 0 && { photos: others }) });
};
