import { connect } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { beforeEach, expect, it } from 'vitest';
import { createApi } from '../api.ts';
import { openDatabase } from '../open.database.ts';
import { serve } from '../serve.ts';
import { onEveryDatabase } from '../testing/databases.ts';
import { emptyWrites, newKey, question, review, send } from '../testing/shopper.ts';
import { prune } from './prune.ts';
import type { WritingOptions } from './writing.api.ts';

onEveryDatabase('a write', (database) => {
  const seen: unknown[] = [];
  const make = (writing: WritingOptions = {}) =>
    createApi(database(), { writing: { most: Infinity, ...writing }, onError: (error) => seen.push(error) });
  const count = async (table: string) =>
    (await database().query<{ count: number }>(`select count(*)::integer as count from ${table}`))[0]?.count;

  beforeEach(async () => {
    seen.length = 0;
    await database().exec(emptyWrites);
  });

  it('is answered by a receipt that nobody keeps, and the same one for ever', async () => {
    const api = make();
    const key = newKey();
    const first = await send(api, '/reviews', review, key);
    expect([first.status, JSON.parse(first.text)]).toEqual([201, { key, id: first.id, status: 'pending' }]);
    expect(first.headers.get('cache-control')).toBe('no-store');
    // Another order of fields, and one that nobody knows: the same intent.
    const { rating, ...others } = review;
    const again = await send(api, '/reviews', { ...others, unknown: [1], rating }, key);
    expect([again.status, again.text]).toEqual([201, first.text]);
    const looked = await api.request(`/writes/${key}`);
    expect([looked.status, await looked.text(), looked.headers.get('cache-control')]).toEqual([
      200,
      first.text,
      'no-store',
    ]);
    expect([await count('reviews'), await count('writes')]).toEqual([1, 1]);
  });

  it('sent twenty times at once is one row and one receipt', async () => {
    const api = make();
    const key = newKey();
    const all = await Promise.all(Array.from({ length: 20 }, () => send(api, '/reviews', review, key)));
    expect(new Set(all.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(all[0]?.status).toBe(201);
    expect([await count('reviews'), await count('writes')]).toEqual([1, 1]);
  });

  it('sent to two servers of one database at once is one row and one receipt', async (context) => {
    if (database().kind === 'pglite') return context.skip('one process owns a data folder');
    const [{ port }] = (await database().query<{ port: number }>('select inet_server_port() as port')) as [
      { port: number },
    ];
    const url = process.env.DATABASE_URL ?? `postgres://candor@127.0.0.1:${port}/postgres`;
    const other = await openDatabase({ url });
    const servers = [make(), createApi(other)];
    const key = newKey();
    const all = await Promise.all(Array.from({ length: 20 }, (_, n) => send(servers[n % 2]!, '/reviews', review, key)));
    expect(new Set(all.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect([await count('reviews'), await count('writes')]).toEqual([1, 1]);
    await other.close();
  });

  it('in flight elsewhere is waited for, and then said to be', async (context) => {
    if (database().kind === 'pglite') return context.skip('PGlite runs one transaction after another');
    const key = newKey();
    const api = make({ patience: 50 });
    await database().transaction(async (session) => {
      await session.query("insert into writes (key, kind, fingerprint) values ($1, 'review', '')", [key]);
      const busy = await send(api, '/reviews', review, key);
      expect([busy.status, busy.error?.code, busy.headers.get('retry-after')]).toEqual([409, 'in_flight', '1']);
      expect((await api.request(`/writes/${key}`)).status).toBe(404);
      await session.query('delete from writes');
    });
    expect((await send(api, '/reviews', review, key)).status).toBe(201);
  });

  it('that was committed and never answered is answered when it is sent again', async () => {
    let cut = true;
    const api = make({
      written: (context) => {
        if (cut) (context.env as HttpBindings).incoming.socket.destroy();
        cut = false;
      },
    });
    const serving = await serve(api, { port: 0 });
    const ask = {
      method: 'POST',
      headers: { 'idempotency-key': newKey(), 'content-type': 'text/plain' },
      body: JSON.stringify(review),
    };
    await expect(fetch(`${serving.url}/reviews`, ask)).rejects.toThrow();
    expect(await count('reviews')).toBe(1);
    const again = await fetch(`${serving.url}/reviews`, ask);
    const [row] = await database().query<{ id: string }>('select id from reviews');
    expect([again.status, await again.json()]).toMatchObject([201, { id: row?.id }]);
    expect(await count('reviews')).toBe(1);
    await serving.close();
  });

  it.each(['content-length: 500', 'transfer-encoding: chunked'])(
    'of which half arrives (%s) leaves nothing',
    async (length) => {
      const serving = await serve(make(), { port: 0 });
      const key = newKey();
      const body = JSON.stringify(review);
      const part = length.startsWith('transfer') ? `${body.length.toString(16)}\r\n${body}\r\n` : body;
      await new Promise<void>((resolve) => {
        const socket = connect(serving.port, 'localhost', () => {
          socket.write(`POST /reviews HTTP/1.1\r\nhost: x\r\nidempotency-key: ${key}\r\n${length}\r\n\r\n${part}`);
          setTimeout(() => socket.destroy(), 50);
        });
        socket.on('close', () => setTimeout(resolve, 50));
      });
      expect([await count('reviews'), await count('writes'), seen]).toEqual([0, 0, []]);
      await serving.close();
    },
  );

  it('that fails inside leaves nothing, tells the operator without a word of it, and may be sent again', async () => {
    const key = newKey();
    await database().exec('alter table review_emails rename to hidden');
    const failed = await send(make(), '/reviews', { ...review, email: 'ana@shop.example' }, key);
    await database().exec('alter table hidden rename to review_emails');
    expect(failed.status).toBe(500);
    expect(String(seen)).toMatch(/a review could not be written: the database failed with 42P01/);
    expect([await count('reviews'), await count('writes')]).toEqual([0, 0]);
    expect((await send(make(), '/reviews', { ...review, email: 'ana@shop.example' }, key)).status).toBe(201);
  });

  it('with a key that was used for something else is refused, and changes nothing', async () => {
    const api = make();
    const key = newKey();
    await send(api, '/reviews', review, key);
    for (const [path, body] of [
      ['/reviews', { ...review, rating: 5 }],
      ['/questions', question],
    ] as const) {
      const refused = await send(api, path, body, key);
      expect([refused.status, refused.error?.code]).toEqual([422, 'key_reused']);
    }
    expect([await count('reviews'), await count('questions')]).toEqual([1, 0]);
  });

  it('is limited for each client, and a repetition is none', async () => {
    const api = make({ most: 3, now: () => 0 });
    const key = newKey();
    for (let time = 0; time < 5; time++) expect((await send(api, '/reviews', review, key)).status).toBe(201);
    await send(api, '/reviews', review);
    await send(api, '/reviews', {});
    const refused = await send(api, '/questions', question);
    expect([refused.status, refused.error?.code, refused.headers.get('retry-after')]).toEqual([429, 'too_many', '600']);
  });

  it('is forgotten after thirty days, not before', async () => {
    const api = make();
    const [old, older] = [newKey(), newKey()];
    for (const key of [old, older]) await send(api, '/reviews', review, key);
    await database().query("update writes set at = now() - interval '29 days' where key = $1", [old]);
    await database().query("update writes set at = now() - interval '31 days' where key = $1", [older]);
    await prune(database());
    expect((await api.request(`/writes/${old}`)).status).toBe(200);
    expect((await api.request(`/writes/${older}`)).status).toBe(404);
    expect(await count('reviews')).toBe(2);
  });
});
