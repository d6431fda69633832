import { beforeEach, expect, it } from 'vitest';
import type { Review } from '../../../src/model/review.ts';
import { createApi } from '../api.ts';
import { onEveryDatabase } from '../testing/databases.ts';
import { emptyWrites, newKey, question, readJson, review, send } from '../testing/shopper.ts';
import { writePublishing } from '../moderation/moderation.ts';

onEveryDatabase('what is sent', (database) => {
  const make = () => createApi(database(), { writing: { most: Infinity } });
  const count = async (table: string) =>
    (await database().query<{ count: number }>(`select count(*)::integer as count from ${table}`))[0]?.count;

  beforeEach(() => database().exec(emptyWrites));

  it.each(['', 'short', 'x'.repeat(65), 'with spaces in the middle of it'])(
    'needs a key, and %j is none',
    async (key) => {
      const refused = await send(make(), '/reviews', review, key);
      expect([refused.status, refused.error?.fields]).toEqual([400, { key: expect.any(String) as string }]);
    },
  );

  it('may carry its key in the body, so that no permission need be asked', async () => {
    const key = newKey();
    const type = { 'content-type': 'text/plain' };
    const sent = await send(make(), '/reviews', { ...review, key }, '', type);
    expect([sent.status, JSON.parse(sent.text)]).toMatchObject([201, { key }]);
    expect((await send(make(), '/reviews', review, key)).text).toBe(sent.text);
  });

  it.each([
    [{}, ['author', 'rating']],
    [{ ...review, rating: 6 }, ['rating']],
    [{ ...review, rating: 4.5 }, ['rating']],
    [{ ...review, rating: '5' }, ['rating']],
    [{ ...review, author: { name: '' } }, ['author.name']],
    [{ ...review, title: 'x'.repeat(151), email: 'nobody', language: '<b>' }, ['email', 'language', 'title']],
    [{ ...review, photos: Array.from({ length: 7 }, newKey) }, ['photos']],
    [{ ...review, photos: [newKey()] }, ['photos.0']],
    [{ ...review, experiencedAt: '2026-02-30' }, ['experiencedAt']],
  ])('%j is refused by its fields', async (body, fields) => {
    const refused = await send(make(), '/reviews', body);
    expect([refused.status, refused.error?.code]).toEqual([422, 'invalid']);
    expect(Object.keys(refused.error?.fields ?? {}).toSorted()).toEqual(fields);
    expect(Object.values(refused.error?.fields ?? {}).join()).not.toMatch(/Invalid|undefined/);
    expect(await count('writes')).toBe(0);
  });

  it.each([
    ['{', 400],
    ['[]', 400],
    ['null', 400],
    ['', 400],
    [JSON.stringify({ ...review, body: 'x'.repeat(120_000) }), 413],
  ])('%.20j is refused', async (body, status) => {
    expect((await send(make(), '/reviews', body)).status).toBe(status);
  });

  it('that is hostile is text and stays it', async () => {
    await writePublishing(database(), 'at-once');
    const body = `<script>alert(1)</script>'; drop table reviews; --\0\uD800 ‮ {"url": "photo:x"} $1`;
    const { id } = await send(make(), '/reviews', {
      ...review,
      body,

      id: 'x',
      source: 'staff',
    });
    const { items } = await readJson<{ items: Review[] }>(make(), '/reviews');
    expect(items).toEqual([
      expect.objectContaining({ id, source: 'web', body: body.replace('\0', '').replace('\uD800', '\ufffd') }),
    ]);
  });

  it('keeps the e-mail address out of everything that is answered', async () => {
    await writePublishing(database(), 'at-once');
    const api = make();
    await send(api, '/reviews', { ...review, email: 'ana@shop.example' });
    await send(api, '/questions', { ...question, email: 'ben@shop.example' });
    expect(await (await api.request('/reviews')).text()).not.toContain('@');
    expect(await (await api.request('/questions')).text()).not.toContain('@');
    expect(
      (await database().query<{ all: string }>('select json_agg(reviews)::text as all from reviews'))[0]?.all,
    ).not.toContain('@');
    expect(await database().query('select email from review_emails')).toEqual([{ email: 'ana@shop.example' }]);
    expect(await database().query('select email from questions')).toEqual([{ email: 'ben@shop.example' }]);
  });

  it('of a program is withheld, and answered like any other', async () => {
    const sent = await send(make(), '/reviews', { ...review, trap: 'http://spam.example' });
    expect([sent.status, JSON.parse(sent.text)]).toMatchObject([201, { status: 'pending' }]);
    expect(await database().query('select status, reason from reviews')).toEqual([
      { status: 'withheld', reason: 'spam' },
    ]);
    expect(await database().query('select record from reviews')).not.toMatchObject([
      { record: { trap: expect.anything() } },
    ]);
  });

  it('may be sent by a page of another origin', async () => {
    const asked = await make().request('/reviews', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://shop.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(asked.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('idempotency-key');
    expect(asked.headers.get('access-control-allow-methods')).toContain('POST');
  });
});
