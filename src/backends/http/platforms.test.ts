import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { askBackend, checkedBy } from '../../../test/asking.ts';
import { serve, serveText } from '../../../test/local-server.ts';
import http from '../http.ts';

/** A platform that answers by the page's address and body. */
const platform = (answer: (url: string, body: string) => unknown) =>
  serve(async (request, response) => {
    const body = await text(request);
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer(request.url!, body)));
  });

const query = { product: '7', sort: 'newest', limit: 2 } as const;
const ask = (preset: string, url: string, more: object = {}) =>
  checkedBy(http, { preset, endpoint: new URL(url).origin }, 'reviews', { ...query, ...more });

describe('medusa', () => {
  const review = {
    id: 'rev_1',
    rating: 4.5,
    title: 'Warm',
    first_name: 'Ana',
    last_name: 'Kovač',
    content: 'Dry.',
    created_at: '2026-10-03T09:12:00.000Z',
  };
  const answer = { reviews: [review], count: 3, limit: 2, offset: 0, average_rating: 4.33 };

  test('turns pages by limit and offset, and shows no family name', async () => {
    const asked: string[] = [];
    await using shop = await platform((url) => (asked.push(url), answer));
    const page = await ask('medusa', shop.url);
    expect(page).toMatchObject({ problems: [], total: 3, sorts: ['newest', 'oldest', 'highest', 'lowest'] });
    expect(page.items[0]).toMatchObject({ rating: 4.5, author: { name: 'Ana K.' }, body: 'Dry.' });
    expect(JSON.stringify(page)).not.toContain('Kovač');
    expect(asked).toEqual(['/store/products/7/reviews?limit=2&offset=0&order=-created_at']);
  });

  test('asks a rating a product', async () => {
    await using shop = await platform((url) =>
      url.includes('/8/') ? { ...answer, count: 0, average_rating: 0 } : answer,
    );
    const options = { preset: 'medusa', endpoint: new URL(shop.url).origin };
    const { items, problems } = await checkedBy(http, options, 'ratings', { products: ['7', '8'] });
    expect(problems).toEqual([]);
    expect(items).toEqual([
      { product: '7', average: 4.33, count: 3 },
      { product: '8', count: 0 },
    ]);
  });
});

describe('magento', () => {
  const review = (percent: number) => ({
    nickname: 'Ana',
    summary: 'Warm',
    text: 'Dry.',
    created_at: '2026-10-03 09:12:00',
    average_rating: percent,
  });
  const items = [{ review_count: 3, reviews: { items: [review(20), review(60), review(100)] } }];

  test('reads per cent from 20 to 100, and times without offset as UTC', async () => {
    await using shop = await platform(() => ({ data: { products: { items } } }));
    const page = await ask('magento', shop.url);
    expect(page).toMatchObject({ problems: [], total: 3 });
    expect(page.items.map(({ rating }) => rating)).toEqual([1, 3, 5]);
    expect(page.items[0]).toMatchObject({ publishedAt: '2026-10-03T09:12:00Z', id: '2026-10-03 09:12:00,Ana,Warm' });
  });

  test('gives ratings of many, and of none yet', async () => {
    const found = [
      { sku: 'a', rating_summary: 90, review_count: 2 },
      { sku: 'b', rating_summary: 0, review_count: 0 },
    ];
    await using shop = await platform(() => ({ data: { products: { items: found } } }));
    const options = { preset: 'magento', endpoint: shop.url };
    const { items, problems } = await checkedBy(http, options, 'ratings', { products: ['a', 'b'] });
    expect(problems).toEqual([]);
    expect(items).toEqual([
      { product: 'a', average: 4.5, count: 2 },
      { product: 'b', count: 0 },
    ]);
  });

  test('knows nothing of a product it does not have', async () => {
    await using shop = await serveText('{"data":{"products":{"items":[]}}}');
    expect(await askBackend(http, { preset: 'magento', endpoint: shop.url }, 'reviews', query)).toBeUndefined();
  });
});

describe('prestashop', () => {
  const comment = {
    id_product_comment: 12,
    title: '&quot;Warm&quot;',
    content: 'Caf&eacute; &amp;lt;3',
    customer_name: 'Ana K.',
    firstname: 'Ana',
    lastname: 'Kova&ccaron;',
    date_add: '10/3/26, 9:12 AM',
    grade: '4',
  };

  test('undoes its entities once, keeps display dates out, and passes on no name but the shown', async () => {
    await using shop = await serveText(JSON.stringify({ comments_nb: 6, comments_per_page: '5', comments: [comment] }));
    const page = await ask('prestashop', shop.url);
    expect(page).toMatchObject({ problems: [], total: 6 });
    expect(page.items).toEqual([
      {
        id: '12',
        rating: 4,
        title: '"Warm"',
        body: 'Café &lt;3',
        author: { name: 'Ana K.' },
        purchase: 'unknown',
      },
    ]);
  });

  test('asks for the grades of many at once', async () => {
    const asked: string[] = [];
    const products = [{ id_product: 7, comments_nb: '2', average_grade: '4.5' }];
    await using shop = await platform((url) => (asked.push(url), { products }));
    const options = { preset: 'prestashop', endpoint: new URL(shop.url).origin };
    const { items } = await checkedBy(http, options, 'ratings', { products: ['7', '8'] });
    expect(items).toEqual([{ product: '7', average: 4.5, count: 2 }]);
    expect(asked).toEqual(['/module/productcomments/CommentGrade?id_products[]=7&id_products[]=8']);
  });
});

describe('sylius', () => {
  const member = [
    {
      id: 3,
      title: 'Fine',
      rating: 3,
      comment: 'Good.',
      author: { firstName: 'Oliver' },
      createdAt: '2026-10-03 09:12',
    },
  ];

  test.each([
    ['with', { 'hydra:member': member, 'hydra:totalItems': 9 }],
    ['without', { member, totalItems: 9 }],
  ])('is read %s the prefix of its API', async (_, answer) => {
    await using shop = await serveText(JSON.stringify(answer));
    const page = await ask('sylius', shop.url);
    expect(page).toMatchObject({ problems: [], total: 9, sorts: ['newest', 'oldest'] });
    expect(page.items).toEqual([
      // A time without offset is no moment: unknown.
      { id: '3', title: 'Fine', rating: 3, body: 'Good.', author: { name: 'Oliver' }, purchase: 'unknown' },
    ]);
    expect(page.next).toBeDefined();
  });
});

describe('bigcommerce', () => {
  const node = {
    entityId: 5,
    title: 'Warm',
    text: 'Dry.',
    rating: 5,
    author: { name: 'Ana' },
    createdAt: { utc: '2026-10-03T09:12:00Z' },
  };
  const answer = (hasNextPage: boolean) => ({
    data: {
      site: {
        product: {
          reviewSummary: { numberOfReviews: 2 },
          reviews: { pageInfo: { hasNextPage, endCursor: 'YXJyYXk=' }, edges: [{ node }] },
        },
      },
    },
  });

  test('turns pages by cursor, with the numbers of its schema', async () => {
    const sent: { variables: unknown }[] = [];
    await using shop = await platform((_, body) => (sent.push(JSON.parse(body)), answer(sent.length < 2)));
    const first = await ask('bigcommerce', shop.url);
    expect(first).toMatchObject({ problems: [], total: 2, items: [{ id: '5', rating: 5, author: { name: 'Ana' } }] });
    const second = await ask('bigcommerce', shop.url, { cursor: first.next! });
    expect(second.next).toBeUndefined();
    expect(sent.map(({ variables }) => variables)).toEqual([
      { id: 7, first: 2, sort: 'NEWEST' },
      { id: 7, first: 2, sort: 'NEWEST', after: 'YXJyYXk=' },
    ]);
  });

  test.each([
    ['in JSON', '{"errors":[{"message":"Unauthorized"}]}'],
    ['in words', 'Unauthorized'],
  ])('says that its token may have expired: 401 %s', async (_, body) => {
    await using shop = await serveText(body, {}, 401);
    const options = { preset: 'bigcommerce', endpoint: shop.url, token: 'eyJ0' };
    await expect(askBackend(http, options, 'reviews', query)).rejects.toThrow(
      /answered 401.*; the token may have expired, or be for another origin$/,
    );
  });
});
