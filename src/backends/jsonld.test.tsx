import { afterEach, describe, expect, test } from 'vitest';
import { jsonLd, wooBlocks, wooHead, wooJsonLd } from '../../test/woo-page.ts';
import jsonld from './jsonld.ts';
import { read } from './jsonld/page.test.read.ts';

afterEach(() => document.body.replaceChildren());

describe('a product page of WooCommerce', () => {
  const page = wooHead + wooJsonLd;

  test('gives the product’s own average and count, never the organisation’s', async () => {
    const { ratings } = await read(page);
    expect(ratings('WC-COAT')!.items).toEqual([{ product: 'WC-COAT', average: 4.31, count: 128 }]);
  });

  test.each([
    ['its sku', 'WC-COAT'],
    ['its @id', 'https://shop.example/product/wool-coat/#product'],
    ['its address', 'https://shop.example/product/wool-coat/'],
    ['its address without the last slash', 'http://shop.example/product/wool-coat'],
    ['the last part of its address', 'wool-coat'],
  ])('knows the product by %s', async (_, asked) => {
    const { average, reviews } = await read(page);
    expect(average(asked)).toBe(4.31);
    expect(reviews({ product: asked })!.items).toHaveLength(5);
  });

  test('gives its five reviews as 5 of 128, which can be neither sorted nor filtered', async () => {
    const answer = (await read(page)).reviews()!;
    expect(answer).toMatchObject({ total: 128, sorts: ['newest'], filters: [] });
    expect(answer.matching).toBeUndefined();
    expect(answer.items.map((one) => one.rating)).toEqual([5, 2, 4, 1, 5]);
    expect(answer.items.map((one) => one.body)).toEqual([
      'Warm & dry.',
      'Runs small.\nSent it back.',
      'I’d buy it again',
      'A button fell off',
      'Good pockets',
    ]);
    expect(answer.items[0]).toMatchObject({
      author: { name: 'Ana K.' },
      publishedAt: '2026-10-03T09:12:00+02:00',
      purchase: 'unknown',
    });
  });

  test('turns pages, newest first whatever is asked, and gives reviews the same ids every time', async () => {
    const { reviews } = await read(page);
    const first = reviews({ limit: 2, sort: 'highest' })!;
    const second = reviews({ limit: 2, cursor: first.next! })!;
    const ids = [...first.items, ...second.items].map((one) => one.id);
    expect(new Set(ids).size).toBe(4);
    expect(
      (await read(page))
        .reviews()!
        .items.slice(0, 4)
        .map((one) => one.id),
    ).toEqual(ids);
    expect(first.items.map((one) => one.rating)).toEqual([5, 2]);
  });

  test('answers nothing for a product that it does not describe', async () => {
    const { ratings, reviews } = await read(page);
    expect(ratings('another')).toBeUndefined();
    expect(reviews({ product: 'another' })).toBeUndefined();
    expect(ratings('another', 'WC-COAT')!.items).toHaveLength(1);
  });
});

describe('the page as it stands', () => {
  const { read: answers } = jsonld.connect({});
  const ask = (name: 'ratings' | 'reviews', query: object) => answers[name]!(query as never, {} as never);
  const write = (...blocks: unknown[]) => {
    const holder = document.createElement('div');
    holder.innerHTML = jsonLd(...blocks);
    document.body.replaceChildren(holder);
  };

  test('is read anew for each question', async () => {
    write(wooBlocks.product);
    expect(await ask('ratings', { products: ['WC-COAT'] })).toMatchObject({ items: [{ count: 128 }] });
    write({ ...wooBlocks.product, sku: 'B' });
    expect(await ask('ratings', { products: ['WC-COAT'] })).toBeUndefined();
    expect(await ask('reviews', { sort: 'newest', limit: 2 })).toMatchObject({ items: [{}, {}], total: 128 });
  });

  test('that holds nothing says so, and what to do', async () => {
    await expect(ask('ratings', { products: ['a'] })).rejects.toThrow(/no JSON-LD.*another backend/);
  });

  test('is not answered for by a block that broke', async () => {
    document.body.append(
      Object.assign(document.createElement('script'), { type: 'application/ld+json', text: '{oops' }),
    );
    await expect(ask('reviews', { sort: 'newest', limit: 2 })).rejects.toThrow(/"\{oops".*mend it/);
  });
});
