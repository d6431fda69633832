import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Pending, readPending, readPendingPhotos } from '../moderation/pending.ts';
import { type Command, printable, withDatabase } from './command.ts';

const lineOf = (pending: Pending, ratings: boolean): string => {
  const day = pending.received.toISOString().slice(0, 16);
  if ('question' in pending) {
    const { product = '(shop)', author, text } = pending.question;
    return [pending.id, day, 'question', product, author?.name, text].join('  ');
  }
  const { product = '(shop)', author, title, body, photos, rating } = pending.review;
  return [
    pending.id,
    day,
    'review',
    product,
    author?.name,
    ...(ratings ? [`${rating} of 5`] : []),
    [title, body].filter(Boolean).join(': ') || '(no words)',
    ...(photos?.length ? [`(${photos.length} photos)`] : []),
  ].join('  ');
};

export const pendingCommand: Command = {
  usage: 'pending [--ratings] [--photos DIR]',
  help: 'list the reviews and questions that wait for publish or withhold, oldest first; --ratings shows stars too, --photos writes their photos into a folder',
  options: { ratings: { type: 'boolean' }, photos: { type: 'string' } },
  run: ({ options: { ratings, photos }, place }) =>
    withDatabase(place, async (database) => {
      const all = await readPending(database);
      for (const pending of all) console.log(printable(lineOf(pending, ratings !== undefined)));
      if (all.length === 0) console.log('Nothing waits.');
      if (photos === undefined) return;
      await mkdir(photos, { recursive: true });
      for await (const { id, bytes } of readPendingPhotos(database)) await writeFile(join(photos, `${id}.webp`), bytes);
    }),
};
