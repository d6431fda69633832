import { beforeAll, describe, expect, it } from 'vitest';
import type { Hono } from 'hono';
import { RatingSummary } from '../../src/model/rating.ts';
import { Review } from '../../src/model/review.ts';
import { createApi } from './api.ts';
import { writeStatement } from './collection.ts';
import { toRow } from './review.row.ts';
import { writeReviews } from './reviews.write.ts';
import { onEveryDatabase } from './testing/databases.ts';

interface Answer {
  items: { id: string }[];
  total: number;
  matching: number;
  next?: string;
  collection?: unknown;
}

onEveryDatabase('the API', (database) => {
  let api: Hono;
  const get = async (path: string, headers: Record<string, string> = {}) => api.request(path, { headers });
  const json = async (path: string) => (await (await get(path)).json()) as Answer;

  beforeAll(async () => {
    await database().exec('delete from reviews');
    const reviews = Array.from({ length: 25 }, (_, i) =>
      Review.parse({ id: `r-${i}`, product: i < 20 ? 'sku-1' : 'sku 2/ä', rating: 1 + (i % 5), body: `Zipper ${i}` }),
    );
    await writeReviews(
      database(),
      reviews.map((review) => toRow(review)),
    );
    await writeStatement(database(), { statement: 'Everyone is asked.' });
    api = createApi(database());
  });

  it('answers reviews that the schema accepts, with counts and the way of collecting', async () => {
    const answer = await json('/reviews?product=sku-1&ratings=1,2&limit=3');
    expect(answer).toMatchObject({ total: 20, matching: 8, collection: { counts: { published: 20 } } });
    expect(answer.items.map((item) => Review.safeParse(item).success)).toEqual([true, true, true]);
  });

  it('pages to the end without a gap or a repetition', async () => {
    const ids: string[] = [];
    let cursor = '';
    do {
      const page = await json(`/reviews?limit=7&sort=lowest&cursor=${cursor}`);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? '';
    } while (cursor);
    expect(new Set(ids).size).toBe(25);
    expect(ids.length).toBe(25);
  });

  it('answers ratings that the schema accepts, whatever the characters of the product', async () => {
    const answer = await json(`/ratings?products=sku-1,${encodeURIComponent('sku 2/ä')},nothing`);
    expect(answer.items.map((item) => RatingSummary.parse(item))).toMatchObject([
      { product: 'sku-1', count: 20 },
      { product: 'sku 2/ä', count: 5 },
      { product: 'nothing', count: 0 },
    ]);
  });

  it('lets any page read, says for how long, and answers 304 to who has it already', async () => {
    const first = await get('/reviews', { Origin: 'https://shop.example' });
    const tag = first.headers.get('etag') ?? '';
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=60, stale-while-revalidate=\d+$/);
    const second = await get('/reviews', { 'If-None-Match': tag });
    expect([second.status, await second.text()]).toEqual([304, '']);
  });

  it('answers HEAD without a body, and packed when asked', async () => {
    const head = await api.request('/reviews', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const packed = await get('/reviews', { 'Accept-Encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
  });

  it('limits the pages that may read when told so', async () => {
    const limited = createApi(database(), { origins: ['https://shop.example'] });
    const allowed = async (origin: string) =>
      (await limited.request('/reviews', { headers: { Origin: origin } })).headers.get('access-control-allow-origin');
    expect(await allowed('https://shop.example')).toBe('https://shop.example');
    expect(await allowed('https://other.example')).toBeNull();
  });

  it.each([
    ['/reviews?sort=best', 400, 'sort=best: must be one of newest, oldest, highest, lowest, helpful'],
    ['/reviews?limit=0', 400, 'limit=0: must be a whole number from 1 to 100'],
    ['/reviews?limit=ten', 400, 'limit=ten'],
    ['/reviews?ratings=1,7', 400, 'whole stars from 1 to 5'],
    ['/reviews?photos=maybe', 400, 'must be true'],
    ['/reviews?purchase=unknown', 400, 'must be confirmed'],
    ['/reviews?language=%3Cb%3E', 400, 'language tag'],
    [`/reviews?search=${'x'.repeat(201)}`, 400, 'at most 200 characters'],
    ['/reviews?cursor=nonsense', 400, 'leave it out to start again'],
    ['/ratings', 400, 'name at least one product'],
    [`/ratings?products=${Array.from({ length: 101 }, (_, i) => i).join(',')}`, 400, '101 asked, at most 100'],
    ['/nothing', 404, 'GET /nothing is not here'],
  ])('refuses %s', async (path, status, message) => {
    const response = await get(path);
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    expect([response.status, error.code]).toEqual([status, status === 404 ? 'not_found' : 'invalid']);
    expect(error.message).toContain(message);
  });

  it('refuses the cursor of another question', async () => {
    const { next } = await json('/reviews?limit=5');
    expect((await get(`/reviews?limit=5&sort=oldest&cursor=${next}`)).status).toBe(400);
  });
});

describe('the API over a broken database', () => {
  it('shows no inside and tells the operator', async () => {
    const seen: unknown[] = [];
    const broken = { query: () => Promise.reject(new Error('secret')) } as never;
    const response = await createApi(broken, { onError: (error) => seen.push(error) }).request('/ratings?products=a');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(seen).toHaveLength(1);
  });
});
