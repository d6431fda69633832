import { beforeEach, expect, it } from 'vitest';
import sharp from 'sharp';
import { createApi } from './api.ts';
import { copyDatabase } from './copy.database.ts';
import { publish, withhold } from './moderation/decide.ts';
import { readPublishing, writePublishing } from './moderation/moderation.ts';
import { replyTo } from './moderation/speak.ts';
import { openDatabase } from './open.database.ts';
import { onEveryDatabase } from './testing/databases.ts';
import { emptyWrites, newKey, question, review, send } from './testing/shopper.ts';

const tables = ['reviews', 'review_emails', 'votes', 'reports', 'questions', 'photos', 'writes'];

onEveryDatabase('moving', (database) => {
  beforeEach(() => database().exec(emptyWrites));

  it('loses nothing that shoppers wrote, and can be done again', async () => {
    const source = await openDatabase();
    const api = createApi(source);
    const photo = newKey();
    const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } });
    await send(api, '/photos', await picture.png().toBuffer(), photo);
    await send(api, '/photos', await picture.jpeg().toBuffer());
    const { id } = await send(api, '/reviews', { ...review, photos: [photo], email: 'ana@shop.example' });
    const { id: other } = await send(api, '/reviews', review);
    await publish(source, [id]);
    await withhold(source, [other], 'spam');
    const key = newKey();
    const vote = await send(api, `/reviews/${id}/votes`, { helpful: true }, key);
    await replyTo(source, id, 'Thank you.');
    await send(api, `/reviews/${id}/reports`, { reason: 'spam', goodFaith: true });
    await send(api, '/questions', { ...question, email: 'ben@shop.example' });
    await writePublishing(source, 'at-once');

    const contents = async (of: typeof source) => {
      const all: Record<string, unknown> = {};
      for (const table of tables) {
        // In one time zone: each database writes its own.
        const rows = await of.transaction(async (session) => {
          await session.exec("set local time zone 'UTC'");
          return session.query<{ row: string }>(`select to_jsonb(${table})::text as row from ${table}`);
        });
        all[table] = rows.map(({ row }) => row).toSorted();
      }
      return all;
    };
    const before = await contents(source);
    expect(Object.values(before).map((rows) => (rows as string[]).length)).toEqual([2, 1, 1, 1, 1, 2, 7]);
    for (const _ of [1, 2]) {
      expect(await copyDatabase(source, database())).toBe(2);
      expect(await contents(database())).toEqual(before);
    }
    expect(await readPublishing(database())).toBe('at-once');
    // Sent again after the move: written once all the same.
    expect((await send(createApi(database()), `/reviews/${id}/votes`, { helpful: true }, key)).text).toBe(vote.text);
    await source.close();
  }, 180_000);
});
