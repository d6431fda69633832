import { afterEach, describe, expect, test } from 'vitest';
import { jsonLd } from '../../../test/woo-page.ts';
import { good, rated, read, said } from './page.test.read.ts';

afterEach(() => document.body.replaceChildren());

describe('the right product', () => {
  const canonical = '<link rel="canonical" href="https://shop.example/product/wool-coat">';
  const coat = good('coat', 4.5, { review: said('Warm') });
  const hat = good('hat', 2, { review: said('Itchy') });
  const bodies = async (html: string) => (await read(html)).reviews()?.items.map((one) => one.body);

  test.each([
    ['has the canonical address', canonical + jsonLd(hat, { ...coat, url: 'https://shop.example/product/wool-coat/' })],
    ['has the address by a fragment', canonical + jsonLd({ ...hat, '@id': '/hat#p' }, { ...coat, '@id': '#p' })],
    ['is said to be the main one', jsonLd(hat, { '@type': 'WebPage', mainEntity: coat })],
    [
      'says of which page it is',
      canonical + jsonLd(hat, { ...coat, mainEntityOfPage: { '@id': '/product/wool-coat' } }),
    ],
    ['is the only one', jsonLd(coat)],
    ['has related ones', jsonLd({ ...coat, isRelatedTo: [hat], isSimilarTo: hat })],
    [
      'stands beside a list',
      jsonLd(coat, { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: hat }] }),
    ],
    [
      'is related to one of the graph',
      jsonLd({
        '@graph': [
          { ...coat, isRelatedTo: { '@id': '#h' } },
          { ...hat, '@id': '#h' },
        ],
      }),
    ],
    ['has a variant', jsonLd({ ...coat, '@type': 'ProductGroup', hasVariant: [hat] })],
  ])('is the one that %s', async (_, html) => expect(await bodies(html)).toEqual(['Warm']));

  test('is none where several could be', async () => {
    expect(await bodies(jsonLd(coat, hat))).toBeUndefined();
    expect(await bodies(jsonLd({ '@type': 'ItemList', itemListElement: [coat, hat] }))).toBeUndefined();
  });

  test('is found by what it is asked for, among several', async () => {
    const { ratings, reviews } = await read(
      jsonLd({ ...coat, gtin13: 4006381333931, mpn: 'M-1', productID: 'P' }, hat),
    );
    const asked = ['4006381333931', 'M-1', 'P', 'hat'];
    expect(ratings(...asked)!.items.map(({ product, average }) => [product, average])).toEqual([
      ['4006381333931', 4.5],
      ['M-1', 4.5],
      ['P', 4.5],
      ['hat', 2],
    ]);
    expect(reviews({ product: 'hat' })!.items[0]!.body).toBe('Itchy');
  });

  test('gets no rating of its family, its seller or its brand', async () => {
    const { average } = await read(
      jsonLd({
        '@type': 'ProductGroup',
        name: 'Coats',
        aggregateRating: rated(5, 900),
        hasVariant: [
          {
            '@type': 'Product',
            sku: 'coat-s',
            name: 'Coat S',
            brand: { '@type': 'Brand', aggregateRating: rated(5) },
            offers: { '@type': 'Offer', seller: { '@type': 'Organization', aggregateRating: rated(5) } },
          },
        ],
      }),
    );
    expect(average('coat-s')).toBeUndefined();
  });

  test('gathers reviews that stand apart and name it', async () => {
    const product = { '@type': 'Product', sku: 'coat', '@id': '#c', name: 'Coat', aggregateRating: rated(4, 3) };
    const html = jsonLd(
      product,
      said('By id', { itemReviewed: { '@id': '#c' } }),
      said('By name', { itemReviewed: { '@type': 'Product', name: 'Coat' } }),
      said('Of the shop', { itemReviewed: { '@type': 'Store', name: 'Coat' } }),
    );
    expect((await bodies(html))!.toSorted()).toEqual(['By id', 'By name']);
  });
});

describe('ratings', () => {
  const averageOf = async (rating: object) =>
    (await read(jsonLd({ ...good('a', 1), aggregateRating: rating }))).ratings('a')?.items[0];

  test('come on their own scale, which is 1 to 5 where none is given', async () => {
    expect(await averageOf(rated('80', '3')).catch((error: Error) => error.message)).toMatch(/average/);
    expect(await averageOf({ ...rated('75', '3'), bestRating: '100', worstRating: 0 })).toMatchObject({ average: 4 });
    expect(await averageOf({ ...rated(' 4,5 '), bestRating: 'five' })).toMatchObject({ average: 4.5 });
  });

  test('count reviews before ratings, and neither is guessed', async () => {
    expect(await averageOf({ ...rated(4, 9), ratingCount: 12 })).toMatchObject({ count: 9 });
    expect(await averageOf({ ratingValue: 4, ratingCount: '1.280' })).toMatchObject({ count: 1280 });
    expect(await averageOf({ ratingValue: 4 })).toBeUndefined();
    expect(await averageOf({ reviewCount: 4 })).toBeUndefined();
    expect(await averageOf(rated(0, 0))).toEqual({ product: 'a', count: 0 });
  });

  test('have no distribution', async () => expect(await averageOf(rated(4))).not.toHaveProperty('distribution'));
});
