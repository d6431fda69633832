import { describe, expect, test } from 'vitest';
import { serveText } from '../../../test/local-server.ts';
import { wooProduct, wooReview } from '../../../test/woocommerce-server.ts';
import { ask, connect, open, read } from '../../../test/woocommerce-shop.ts';
import { check } from '../../client/check.ts';
import { request } from '../../client/json.ts';
import { resources } from '../../model/resources.ts';
import type { ReviewsQuery } from '../../model/review.ts';

describe('products', () => {
  const products = Array.from({ length: 100 }, (_, at) =>
    wooProduct(at + 1, { average_rating: '4.31', review_count: at }),
  );

  test('a hundred ids are one request, however many reviews they have', async () => {
    await using shop = await open({ products });
    const { answer, problems } = await shop.ratings(...products.map(({ id }) => String(id)));
    expect(problems).toEqual([]);
    expect(answer.items).toHaveLength(100);
    expect((answer.items as unknown[])[42]).toEqual({ product: '43', average: 4.31, count: 42 });
    expect(shop.asked).toHaveLength(1);
  });

  test('a hundred of ids, SKUs and slugs are three', async () => {
    await using shop = await open({ products });
    const names = products.map(({ id, sku, slug }, at) => String([id, sku, slug][at % 3]));
    const { answer } = await shop.ratings(...names);
    expect((answer.items as { product: string }[]).map(({ product }) => product).toSorted()).toEqual(names.toSorted());
    expect(shop.asked).toHaveLength(3);
  });

  test('are remembered by the name they were asked for', async () => {
    await using shop = await open({ products, reviews: [wooReview(1, { product_id: 7 })] });
    await Promise.all([read(shop, { product: 'sku-7' }), read(shop, { product: 'sku-7', limit: 3 })]);
    expect(shop.routes()).toEqual([
      'wc/store/v1/products',
      'wc/store/v1/products/reviews',
      'wc/store/v1/products/reviews',
    ]);
    await shop.ratings('sku-7');
    expect(shop.asked.at(-1)!.parameters.get('include')).toBe('7');
  });

  test('are asked for again where the one who asked first has left', async () => {
    await using shop = await open({ products, reviews: [wooReview(1, { product_id: 7 })] });
    const { reviews } = connect({ endpoint: shop.endpoint });
    const query: ReviewsQuery = { product: 'SKU-7', sort: 'newest', limit: 1 };
    const left = new AbortController();
    const first = reviews(query, { ...ask, request: (url, init) => request(url, init, left.signal) });
    const second = reviews(query, ask);
    left.abort();
    await expect(first).rejects.toThrow();
    expect(await second).toMatchObject({ total: 1 });
  });

  test('that are not there have no rating, and cost no other', async () => {
    await using shop = await open({ products });
    const { answer } = await shop.ratings('5', '500', 'no-such');
    expect(answer.items).toEqual([{ product: '5', average: 4.31, count: 4 }]);
  });

  test('have no distribution, since the shop states none', async () => {
    await using shop = await open({ products });
    expect((await shop.ratings('9')).answer.items).toEqual([{ product: '9', average: 4.31, count: 8 }]);
    expect(JSON.stringify(shop.asked.map(({ parameters }) => String(parameters)))).not.toContain('rating_counts');
  });

  test('survive odd records', async () => {
    const odd = { toString: 1, valueOf: 1 };
    const shopProducts = [{ id: odd, sku: odd, slug: odd }, wooProduct(1, { average_rating: odd }), wooProduct(2)];
    await using server = await serveText(JSON.stringify(shopProducts));
    const { ratings } = connect({ endpoint: new URL(server.url).origin });
    const { answer, problems } = check(resources.ratings, await ratings({ products: ['1', '2'] }, ask));
    expect(answer.items).toEqual([expect.objectContaining({ product: '2', average: 4.5 })]);
    expect(problems).toHaveLength(1);
  });

  test('are never their variations, whose score is always empty', async () => {
    const variation = wooProduct(8, { sku: 'COAT-M', slug: 'coat-m', parent: 7, average_rating: '0', review_count: 0 });
    await using shop = await open({ products: [variation] });
    expect((await shop.ratings('COAT-M', 'coat-m')).answer.items).toEqual([]);
  });
});
