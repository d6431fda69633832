import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../database.ts';

const published = "from photos join reviews on reviews.id = review where status = 'published'";

export const countPhotos = async (session: Session): Promise<number> => {
  const [row] = await session.query<{ count: number }>(`select count(*)::integer as count ${published}`);
  return row?.count ?? 0;
};

/** Writes `photos/ID.webp` of every published review, and removes those of others. Gives how many there are. */
export const exportPhotos = async (session: Session, folder: string): Promise<number> => {
  const place = join(folder, 'photos');
  await mkdir(place, { recursive: true });
  const there = new Set(await readdir(place));
  const ids = await session.query<{ id: string }>(`select photos.id ${published}`);
  for (const { id } of ids) {
    const name = `${id}.webp`;
    // A photo never changes.
    if (there.delete(name)) continue;
    const [photo] = await session.query<{ bytes: Uint8Array }>('select bytes from photos where id = $1', [id]);
    if (photo) await writeFile(join(place, name), photo.bytes);
  }
  for (const name of there) if (name.endsWith('.webp')) await rm(join(place, name));
  return ids.length;
};
