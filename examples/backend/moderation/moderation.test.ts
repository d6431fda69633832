import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Collection, Review } from '../../../src/model/review.ts';
import { createApi } from '../api.ts';
import { writeStatement } from '../collection.ts';
import { OperatorError } from '../database.ts';
import { onEveryDatabase } from '../testing/databases.ts';
import { emptyWrites, newKey, question, readJson, review, send } from '../testing/shopper.ts';
import { openDatabase } from '../open.database.ts';
import { temporaryFolder } from '../testing/temporary.folder.ts';
import { importJson } from '../testing/shop.file.ts';
import { publish, withhold } from './decide.ts';
import { today, writePublishing } from './moderation.ts';
import { readPending } from './pending.ts';
import { replyTo } from './speak.ts';

interface Answer {
  items: Review[];
  collection: Collection;
}

onEveryDatabase('what shoppers wrote', (database) => {
  const api = () => createApi(database(), { writing: { most: Infinity } });
  const read = () => readJson<Answer>(api(), '/reviews?product=sku-1');
  const write = async (body: object = review) => (await send(api(), '/reviews', body)).id;

  beforeEach(async () => {
    await database().exec(emptyWrites);
    await writeStatement(database(), { statement: 'All.' });
  });

  it('is shown after somebody looked at it, dated by that day, and every count stays true', async () => {
    const [one, other, third] = [await write(), await write({ ...review, rating: 5 }), await write()];
    expect(await read()).toMatchObject({
      items: [],
      collection: { counts: { received: 3, published: 0, pending: 3 } },
    });
    await publish(database(), [one]);
    await withhold(database(), [other], 'not_genuine');
    const { items, collection } = await read();
    expect(items).toEqual([{ ...review, id: one, purchase: 'unknown', source: 'web', publishedAt: today() }]);
    expect(collection.counts).toEqual({ received: 3, published: 1, pending: 1, withheld: { not_genuine: 1 } });
    expect((await readPending(database())).map(({ id }) => id)).toEqual([third]);
    await withhold(database(), [one], 'duplicate');
    expect((await read()).collection.counts?.withheld).toEqual({ duplicate: 1, not_genuine: 1 });
  });

  it('is shown at once where the shop says so', async () => {
    await writePublishing(database(), 'at-once');
    const sent = await send(api(), '/reviews', review);
    expect(JSON.parse(sent.text)).toMatchObject({ status: 'published' });
    expect((await read()).items).toMatchObject([{ id: sent.id, publishedAt: today() }]);
  });

  it('waits in the order in which it came, reviews and questions alike', async () => {
    const ids = [await write(), (await send(api(), '/questions', question)).id, await write({ ...review, rating: 5 })];
    expect((await readPending(database())).map(({ id }) => id)).toEqual(ids);
  });

  it('is decided on for all that are named, or for none', async () => {
    const id = await write();
    await expect(publish(database(), [id, 'nobody'])).rejects.toThrow(OperatorError);
    expect(await readPending(database())).toHaveLength(1);
  });

  it('is counted by votes, each once', async () => {
    const id = await write();
    const vote = (helpful: boolean, key?: string) => send(api(), `/reviews/${id}/votes`, { helpful }, key);
    expect((await vote(true)).status).toBe(404);
    await publish(database(), [id]);
    const key = newKey();
    await Promise.all([vote(true, key), vote(true, key), vote(true), vote(false), vote(true)]);
    expect((await read()).items[0]?.helpful).toEqual({ yes: 3, no: 1 });
    expect(await database().query('select helpful from votes')).toHaveLength(4);
    expect((await send(api(), '/reviews/nobody/votes', { helpful: true })).status).toBe(404);
    expect((await send(api(), `/reviews/${id}/votes`, {})).error?.fields).toEqual({ helpful: 'is missing' });
  });

  it('is not changed by a report, which is kept', async () => {
    const id = await write();
    await publish(database(), [id]);
    const before = await read();
    const report = { reason: 'scam', explanation: 'Never\0 sold there.', email: 'eve@b.example', goodFaith: true };
    const sent = await send(api(), `/reviews/${id}/reports`, report);
    expect([sent.status, JSON.parse(sent.text)]).toMatchObject([201, { status: 'pending' }]);
    expect(await database().query('select review, record from reports')).toMatchObject([
      { review: id, record: { reason: 'scam', explanation: 'Never sold there.' } },
    ]);
    expect(await read()).toEqual(before);
    const unsure = await send(api(), `/reviews/${id}/reports`, { ...report, goodFaith: false, reason: 'low_rating' });
    expect(unsure.error?.fields).toEqual({
      goodFaith: 'must be stated',
      reason: expect.stringContaining('must be one of hate_or_threat') as string,
    });
    expect((await send(api(), '/reviews/nobody/reports', report)).status).toBe(404);
  });

  it('outlives a second import of the same file: votes, the reply, what was decided', async () => {
    const file = [
      { id: 'a/b', product: 'sku-1', rating: 3, helpful: { yes: 7, no: 1 }, publishedAt: '2026-01-01' },
      { id: 'b', product: 'sku-1', rating: 1 },
    ];
    await importJson(database(), file);
    await send(api(), `/reviews/${encodeURIComponent('a/b')}/votes`, { helpful: true });
    await replyTo(database(), 'a/b', 'Thank you.', 'Nordwind');
    await withhold(database(), ['b'], 'spam');
    const before = await read();
    expect(before.items).toMatchObject([
      {
        id: 'a/b',
        helpful: { yes: 8, no: 1 },
        reply: { author: 'Nordwind', body: 'Thank you.', publishedAt: today() },
      },
    ]);
    expect(await importJson(database(), file)).toMatchObject({ unchanged: 2, updated: 0 });
    expect(await read()).toEqual(before);
    const changed = [{ ...file[0], helpful: { yes: 9, no: 1 }, body: 'Edited.' }, file[1]];
    expect(await importJson(database(), changed)).toMatchObject({ unchanged: 1, updated: 1 });
    expect((await read()).items).toMatchObject([
      { id: 'a/b', body: 'Edited.', helpful: { yes: 10, no: 1 }, reply: { body: 'Thank you.' } },
    ]);
    expect(await database().query("select helpful from reviews where id = 'a/b'")).toEqual([{ helpful: 10 }]);
  });
});

describe('the command line', () => {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const { DATABASE_URL: _, ...env } = process.env;

  it('lists what waits without its stars and without obeying it, publishes it, and lists reports', async () => {
    const folder = join(temporaryFolder(), 'data');
    const run = (...words: string[]) =>
      spawnSync(process.execPath, [main, ...words, '--data', folder], { encoding: 'utf8', env }).stdout;
    const database = await openDatabase({ folder });
    const { id } = await send(createApi(database), '/reviews', { ...review, body: 'Runs\n\u001b[31m small.' });
    await publish(database, [id]);
    await send(createApi(database), `/reviews/${id}/reports`, { reason: 'scam', goodFaith: true, name: '\u202eEve' });
    await database.query("update reviews set status = 'pending'");
    await database.close();
    expect(run('pending')).toMatch(new RegExp(`^${id} .* review sku-1 Ana Runs \\[31m small\\.\n$`));
    expect(run('pending', '--ratings')).toContain('2 of 5');
    expect(run('publish', id)).toBe('1 published\n');
    expect(run('pending')).toBe('Nothing waits.\n');
    expect(run('reports')).toMatch(new RegExp(`^${id} \\(published\\) .* scam Eve \\(no e-mail\\)`));
  }, 180_000);
});
