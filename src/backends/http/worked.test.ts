import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkedBy } from '../../../test/asking.ts';
import { serve } from '../../../test/local-server.ts';
import http from '../http.ts';
import { Resources } from './options.ts';

const page = readFileSync(join(import.meta.dirname, '../http.md'), 'utf8');
const [answer, resources] = [...page.matchAll(/```json\n([^`]*)```/g)].map(([, json]) => JSON.parse(json!));

test('the mapping in the docs reads the answer in the docs', async () => {
  expect(Resources.parse(resources)).toEqual(resources);
  const asked: unknown[] = [];
  await using shop = await serve(({ url, headers }, response) => {
    asked.push(url, headers['x-shop']);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  const options = { endpoint: `${new URL(shop.url).origin}/v1`, store: 'nl', resources };
  const query = { product: 'sku-1', sort: 'newest', limit: 10 } as const;
  const found = await checkedBy(http, options, 'reviews', query);
  expect(asked).toEqual(['/v1/items/sku-1/opinions?size=10&from=0&by=date', 'nl']);
  expect(found).toEqual({
    problems: [],
    total: 2,
    matching: 2,
    next: undefined,
    sorts: ['newest', 'highest'],
    filters: ['ratings', 'photos', 'purchase', 'search'],
    items: [
      {
        id: '17',
        rating: 4.6,
        title: 'Warm & dry',
        body: 'Order one size up.',
        author: { name: 'Ana K.' },
        publishedAt: '2025-10-03T09:12:00.000Z',
        purchase: 'confirmed',
        source: 'invited',
        photos: [{ url: 'https://img.shop.example/17.jpg' }],
        reply: { body: 'Thank you.', publishedAt: '2026-10-04' },
        helpful: { yes: 7, no: 1 },
      },
      {
        id: '16',
        rating: 2.2,
        body: 'The zip broke.',
        author: { name: 'Jo' },
        publishedAt: '2025-09-03T09:12:00.000Z',
        purchase: 'unconfirmed',
        source: 'invited',
      },
    ],
  });
});
