import { afterEach, describe, expect, test, vi } from 'vitest';
import { describeWithData, readVectors } from '../../test/data.ts';
import { serveText } from '../../test/local-server.ts';
import { wooProduct } from '../../test/woocommerce-server.ts';
import { ask, connect, failureOf, open, read, reviewsOf } from '../../test/woocommerce-shop.ts';
import type { Ask } from '../backend.ts';

afterEach(() => void vi.unstubAllGlobals());

describeWithData('the documented answers', () => {
  const documented = (name: string) =>
    readVectors<Record<string, unknown>>(`fixtures/woocommerce/${name}.docs-example.json`);

  test('are read: a review', async () => {
    await using shop = await open({ reviews: documented('products-reviews') });
    const { items, problems, total } = await read(shop);
    expect(problems).toEqual([]);
    expect(total).toBe(1);
    expect(items).toEqual([
      {
        id: '83',
        product: '33',
        rating: 5,
        body: 'This is a fantastic product.',
        author: { name: 'reviewer-name' },
        publishedAt: '2022-01-12T15:42:14Z',
        purchase: 'confirmed',
      },
    ]);
  });

  test('are read: a product that nobody has rated', async () => {
    await using shop = await open({ products: documented('products') });
    const { answer, problems } = await shop.ratings('34', 'wp-pennant', 'wordpress-pennant');
    expect(problems).toEqual([]);
    expect(answer.items).toEqual(['34', 'wp-pennant', 'wordpress-pennant'].map((product) => ({ product, count: 0 })));
  });
});

describe('the address', () => {
  test('is found where pretty permalinks are off, and kept', async () => {
    await using shop = await open({ products: [wooProduct(34)], reviews: reviewsOf(12) }, { permalinks: 'plain' });
    const sent: string[] = [];
    const counting: Ask = { ...ask, request: (url, init) => (sent.push(url), ask.request(url, init)) };
    const { ratings, reviews } = connect({ endpoint: shop.endpoint });
    expect(await ratings({ products: ['34'] }, counting)).toMatchObject({ items: [{ product: '34' }] });
    expect(await reviews({ sort: 'newest', limit: 10 }, counting)).toMatchObject({ total: 12, next: '10' });
    expect(sent.map((url) => /wp-json|rest_route/.exec(url)![0])).toEqual(['wp-json', 'rest_route', 'rest_route']);
  });

  test('is asked the one way only where the store says so', async () => {
    const sent: string[] = [];
    const request: Ask['request'] = async (url) => {
      sent.push(url);
      return { status: 200, headers: new Headers(), body: [] };
    };
    await connect({ permalinks: 'plain' }).ratings({ products: ['34'] }, { ...ask, request });
    await connect({}).ratings({ products: ['34'] }, { ...ask, request });
    expect(sent.map((url) => url.replace(/\?(?!rest).*|&.*/, ''))).toEqual([
      '/?rest_route=/wc/store/v1/products',
      '/wp-json/wc/store/v1/products',
    ]);
  });

  test.each(['pretty', 'plain'] as const)('may be a folder, with %s permalinks', async (permalinks) => {
    await using shop = await open({ reviews: reviewsOf(1) }, { at: '/shop', permalinks });
    expect(await read(shop)).toMatchObject({ total: 1 });
  });
});

describe('what goes wrong is named', () => {
  const failing = async (body: string, status: number, headers: Record<string, string> = {}) => {
    const server = await serveText(body, headers, status);
    const { reviews } = connect({ endpoint: new URL(server.url).origin });
    const message = await failureOf(reviews({ sort: 'newest', limit: 10 }, ask));
    await server[Symbol.asyncDispose]();
    return message.replaceAll(new URL(server.url).origin, '');
  };
  const json = (code: string, data: object = {}) => JSON.stringify({ code, message: 'Ana, no.', data });

  test('a rate limit, although it says 400, with the seconds to wait', async () => {
    const message = await failing(json('rate_limit_exceeded'), 400, { 'ratelimit-retry-after': '7' });
    expect(message).toMatch(
      /^\/wp-json\/.* answered 400 \(rate_limit_exceeded\); that is its rate limit, which ends in 7 s$/,
    );
  });

  test('a wrong parameter, by its name', async () => {
    const message = await failing(json('rest_invalid_param', { params: { per_page: 'no' } }), 400);
    expect(message).toMatch(/answered 400 \(rest_invalid_param: per_page\)$/);
  });

  test('a shop without WooCommerce', async () => {
    expect(await failing(json('rest_no_route'), 404)).toMatch(/404 \(rest_no_route\); is WooCommerce active/);
    expect(await failing('{"code":"ok"}', 200)).toMatch(/answered no list; is WooCommerce active/);
  });

  test('a login page, by both addresses', async () => {
    const message = await failing('<h1>Log in</h1>', 200, { 'content-type': 'text/html' });
    expect(message).toMatch(/^\/wp-json\/.* answered text\/html .*, and \/\?rest_route=.*; is WooCommerce active/);
  });

  test('another origin, by the filter that would let it in', async () => {
    vi.stubGlobal('location', new URL('https://shop.example/coat'));
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const { reviews, policies } = connect({ endpoint: 'https://wp.example' });
    const message = await failureOf(reviews({ sort: 'newest', limit: 10 }, ask));
    expect(message).toContain('https://wp.example/wp-json/wc/store/v1/products/reviews?');
    expect(message).toContain('filter allowed_http_origins adds "https://shop.example"');
    expect(await failureOf(policies({}, ask))).not.toContain('allowed_http_origins');
    const own = connect({ endpoint: '/wp' });
    expect(await failureOf(own.reviews({ sort: 'newest', limit: 10 }, ask))).not.toContain('allowed_http_origins');
  });
});
