import { text } from 'node:stream/consumers';
import { expect, describe, test } from 'vitest';
import { askBackend, checkedBy } from '../../../test/asking.ts';
import { describeWithData, readData } from '../../../test/data.ts';
import { serve } from '../../../test/local-server.ts';
import http from '../http.ts';
import { Resources } from './options.ts';
import { presets } from './presets.ts';

interface Asked {
  readonly url: string;
  readonly headers: Record<string, unknown>;
  readonly body: { readonly query: string; readonly variables: Record<string, unknown> } | undefined;
}

/** A platform that answers so, and keeps what it was asked. */
const platform = async (answer: unknown) => {
  const asked: Asked[] = [];
  const server = await serve(async (request, response) => {
    const sent = await text(request);
    asked.push({ url: request.url!, headers: request.headers, body: sent ? JSON.parse(sent) : undefined });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  return { ...server, endpoint: new URL(server.url).origin, asked };
};

const query = { product: 'p 1', sort: 'newest', limit: 10 } as const;

describe.each(Object.entries(presets))('the preset %s', (_, { answers, load }) => {
  test('is data that keeps the schema, and answers what the table says', async () => {
    const { default: preset } = (await load()) as { default: Resources };
    expect(Resources.safeParse(preset)).toMatchObject({ success: true });
    expect(JSON.parse(JSON.stringify(preset))).toEqual(preset);
    expect(Object.keys(preset).toSorted()).toEqual([...answers].toSorted());
  });

  test('loses nothing of itself in the schema, as a misspelt name would', async () => {
    const { default: preset } = (await load()) as { default: Resources };
    expect(Resources.parse(preset)).toEqual(preset);
  });
});

describeWithData('vendure', () => {
  const recorded = (name: string) => JSON.parse(readData(`fixtures/vendure/${name}.json`)).response;

  test('gives its recorded reviews, markup as text', async () => {
    await using shop = await platform(recorded('product-reviews'));
    const options = { preset: 'vendure', endpoint: `${shop.endpoint}/shop-api`, channel: 'de' };
    const answer = await checkedBy(http, options, 'reviews', query);
    expect(answer).toMatchObject({ problems: [], total: 4, matching: 4 });
    expect(answer.items.map(({ rating }) => rating)).toEqual([5, 3, 4, 1]);
    expect(answer.items[0]).toEqual({
      id: 'T_1',
      rating: 5,
      title: 'Great laptop',
      body: 'Fast, quiet & light. <b>Love it</b>',
      author: { name: 'Anna K.', location: 'Utrecht' },
      publishedAt: '2026-11-21T23:14:12.000Z',
      purchase: 'unknown',
      helpful: { yes: 0, no: 0 },
    });
    expect(answer.items[3]!.reply).toMatchObject({ body: 'Sorry to hear — we will replace it.' });
    const [{ url, headers, body }] = shop.asked as [Asked];
    expect([url, headers['vendure-token'], body!.variables]).toEqual([
      '/shop-api',
      'de',
      { slug: 'p 1', options: { take: 10, skip: 0, sort: { createdAt: 'DESC' } } },
    ]);
  });

  test('gives a product without reviews, and nothing for one it does not know', async () => {
    await using empty = await platform(recorded('product-reviews-empty'));
    const answer = await checkedBy(http, { preset: 'vendure', endpoint: empty.endpoint }, 'reviews', query);
    expect(answer).toMatchObject({ items: [], total: 0 });
    await using unknown = await platform(recorded('product-reviews-unknown'));
    expect(await askBackend(http, { preset: 'vendure', endpoint: unknown.endpoint }, 'reviews', query)).toBeUndefined();
  });

  test('gives ratings of many products in one request', async () => {
    const { product } = recorded('product-reviews').data;
    const { product: bare } = recorded('product-reviews-empty').data;
    await using shop = await platform({ data: { products: { items: [product, bare] } } });
    const options = { preset: 'vendure', endpoint: shop.endpoint };
    const { items } = await checkedBy(http, options, 'ratings', { products: ['laptop', 'orchid'] });
    const distribution = { 1: 1, 2: 0, 3: 1, 4: 1, 5: 1 };
    expect(items).toEqual([
      { product: 'laptop', average: 3.25, count: 4, distribution },
      { product: 'orchid', count: 0, distribution: { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 } },
    ]);
    expect(shop.asked.map(({ body }) => body!.variables)).toEqual([{ slugs: ['laptop', 'orchid'] }]);
  });

  test('says what a refused question was refused for, in HTTP 400', async () => {
    const { body } = JSON.parse(readData('fixtures/vendure/error-validation.json'));
    await using shop = await serve((_, response) => {
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await expect(askBackend(http, { preset: 'vendure', endpoint: shop.url }, 'reviews', query)).rejects.toThrow(
      `${shop.url} answered 400: Cannot query field "doesNotExist" on type "ProductReview".`,
    );
  });
});

describeWithData('mangrove', () => {
  const answer = async () => {
    await using open = await platform(JSON.parse(readData('fixtures/mangrove/reviewsRespPayload.json')));
    const options = { preset: 'mangrove', endpoint: open.endpoint };
    const found = await checkedBy(http, options, 'reviews', { ...query, product: 'https://example.com/?a=1&b' });
    return { ...found, asked: open.asked };
  };

  test('gives the rated of its signed reviews on 0 to 100, and counts those it cannot show', async () => {
    const { items, problems, asked } = await answer();
    expect(items.map(({ rating }) => rating)).toEqual([5, 4.2, 5, 5, 5, 5]);
    expect(problems).toHaveLength(3);
    expect(problems[0]).toMatch(/rating/);
    expect(items[0]!.publishedAt).toBe('2021-02-04T13:02:46.000Z');
    expect(asked[0]!.url).toBe('/reviews?sub=https%3A%2F%2Fexample.com%2F%3Fa%3D1%26b');
  });

  test('shows who belongs to the subject, and of what they say about themselves the nickname alone', async () => {
    const { items } = await answer();
    expect(items.map(({ source }) => source)).toEqual(['staff', undefined, undefined, undefined, 'staff', undefined]);
    expect(items.map(({ author }) => author)).toEqual([
      undefined,
      { name: 'Dina' },
      undefined,
      { name: 'Minsc' },
      { name: 'prof.' },
      { name: 'Piotr' },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/Piotrowski|Rashemenu|Huml|male|"age"|PUBLIC KEY/);
    expect(items[1]!.photos).toHaveLength(2);
  });
});
