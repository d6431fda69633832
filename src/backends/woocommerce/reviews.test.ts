import { describe, expect, test } from 'vitest';
import { serveText } from '../../../test/local-server.ts';
import { wooProduct, wooReview } from '../../../test/woocommerce-server.ts';
import { ask, connect, idsOf, open, read, reviewsOf } from '../../../test/woocommerce-shop.ts';
import { check } from '../../client/check.ts';
import { resources } from '../../model/resources.ts';

describe('reviews', () => {
  test('come in pages, and each once', async () => {
    await using shop = await open({ reviews: reviewsOf(25) });
    const first = await read(shop);
    expect(first).toMatchObject({
      total: 25,
      matching: 25,
      next: '10',
      sorts: ['newest', 'oldest', 'highest', 'lowest'],
    });
    const second = await read(shop, { cursor: first.next! });
    const last = await read(shop, { cursor: second.next! });
    expect(last.next).toBeUndefined();
    expect([first, second, last].flatMap(idsOf)).toEqual(Array.from({ length: 25 }, (_, at) => String(25 - at)));
  });

  test('of one product are asked by its id, without a look-up', async () => {
    await using shop = await open({ reviews: [...reviewsOf(2), wooReview(3, { product_id: 99 })] });
    expect(idsOf(await read(shop, { product: '99' }))).toEqual(['3']);
    expect(idsOf(await read(shop))).toHaveLength(3);
    expect(shop.routes()).toEqual(['wc/store/v1/products/reviews', 'wc/store/v1/products/reviews']);
  });

  test.each([
    ['newest', ['5', '4', '3', '2', '1']],
    ['oldest', ['1', '2', '3', '4', '5']],
    ['highest', ['4', '3', '2', '1', '5']],
    ['lowest', ['5', '1', '2', '3', '4']],
  ] as const)('are sorted by the server: %s', async (sort, ids) => {
    await using shop = await open({ reviews: reviewsOf(5) });
    expect(idsOf(await read(shop, { sort }))).toEqual(ids);
  });

  test('are filtered by reading on, since the server cannot', async () => {
    await using shop = await open({ reviews: reviewsOf(230) });
    const five = await read(shop, { ratings: [5], limit: 100 });
    expect(five).toMatchObject({ total: 230, matching: 46, filters: ['ratings', 'purchase', 'search'] });
    expect(five.items.every(({ rating }) => rating === 5)).toBe(true);
    expect(shop.asked.map(({ parameters }) => parameters.get('offset'))).toEqual(['0', '100', '200']);
    expect((await read(shop, { purchase: 'confirmed', limit: 100 })).items[0]).toMatchObject({ purchase: 'confirmed' });
    expect(idsOf(await read(shop, { search: 'number 77' }))).toEqual(['77']);
  });

  test('have text for HTML: nothing runs, nothing is lost, and what was written as text stays', async () => {
    const review =
      '<p>Tom &amp; Ana&#8217;s &lt;b&gt;favourite&lt;/b&gt;<script>alert(1)</script></p>\n<p>Second</p>\n';
    await using shop = await open({ reviews: [wooReview(1, { review, reviewer: 'O&#039;Brien &amp; son' })] });
    const { items } = await read(shop);
    expect(items[0]).toMatchObject({
      body: 'Tom & Ana’s <b>favourite</b>\n\nSecond',
      author: { name: "O'Brien & son" },
    });
  });

  test('pass on nothing private, and do not even ask for it', async () => {
    await using shop = await open({ reviews: [wooReview(1, { reviewer: 'ana@shop.example' })] });
    const answer = JSON.stringify(await shop.reviews());
    expect(answer).not.toMatch(/gravatar|@|12345/);
    expect(shop.asked[0]!.parameters.get('_fields')).not.toContain('avatar');
  });

  test('say what the shop knows of the purchase, and nothing where it says nothing', async () => {
    const given = [{ verified: true }, { verified: false }, { verified: undefined }];
    await using shop = await open({ reviews: given.map((one, at) => wooReview(at + 1, one)) });
    const { items } = await read(shop, { sort: 'oldest' });
    expect(items.map(({ purchase }) => purchase)).toEqual(['confirmed', 'unconfirmed', 'unknown']);
  });

  test('without stars are left out and counted, and cost no other', async () => {
    await using shop = await open({
      reviews: [wooReview(1), wooReview(2, { rating: 0 }), wooReview(3, { rating: null })],
    });
    const { items, problems } = await read(shop);
    expect(items).toHaveLength(1);
    expect(problems).toHaveLength(2);
  });

  test('without stars do not hide the lowest, although the server gives them first', async () => {
    const silent = Array.from({ length: 30 }, (_, at) => wooReview(at + 10, { rating: null }));
    await using shop = await open({ reviews: [...silent, wooReview(1, { rating: 4 }), wooReview(2, { rating: 1 })] });
    expect(idsOf(await read(shop, { sort: 'lowest' }))).toEqual(['2', '1']);
  });

  test('without a date that can be one stay, without it', async () => {
    const dates = ['0000-00-00T00:00:00', '-0001-11-30T00:00:00', null, undefined];
    await using shop = await open({
      reviews: dates.map((date_created_gmt, at) => wooReview(at + 1, { date_created_gmt })),
    });
    const { items, problems } = await read(shop);
    expect(problems).toEqual([]);
    expect(items.map(({ publishedAt }) => publishedAt)).toEqual(dates.map(() => undefined));
  });

  test('survive odd records', async () => {
    const odd = { toString: 1, valueOf: 1 };
    const worst = {
      id: odd,
      product_id: odd,
      reviewer: odd,
      review: odd,
      date_created_gmt: odd,
      rating: odd,
      verified: odd,
    };
    const items = [null, 7, 'x', [], {}, worst, wooReview(1)];
    await using server = await serveText(JSON.stringify(items), { 'x-wp-total': '7' });
    const answer = await connect({ endpoint: new URL(server.url).origin }).reviews({ sort: 'newest', limit: 10 }, ask);
    const { answer: checked, problems } = check(resources.reviews, answer);
    expect(checked.items).toHaveLength(1);
    expect(problems).toHaveLength(6);
  });

  test('go on by their number where the total cannot be read', async () => {
    await using server = await serveText(JSON.stringify(reviewsOf(10)));
    const { reviews } = connect({ endpoint: new URL(server.url).origin });
    expect(await reviews({ sort: 'newest', limit: 10 }, ask)).toMatchObject({ next: '10', total: undefined });
    expect(await reviews({ sort: 'newest', limit: 20 }, ask)).not.toHaveProperty('next');
  });

  test('of a product that is not there are not "none yet"', async () => {
    await using shop = await open({ products: [wooProduct(34)] });
    expect(await shop.reviews({ product: '35' })).toBeUndefined();
    expect(await shop.reviews({ product: 'SKU-35' })).toBeUndefined();
    expect(await shop.reviews({ product: '34' })).toMatchObject({ items: [], total: 0 });
  });
});
