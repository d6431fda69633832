import { afterEach, describe, expect, test } from 'vitest';
import { jsonLd, wooHead, wooJsonLd } from '../../../test/woo-page.ts';
import { good, rated, read, said } from './page.test.read.ts';

afterEach(() => document.body.replaceChildren());

describe('reviews', () => {
  const of = async (...review: object[]) =>
    (await read(jsonLd({ ...good('a', 4), aggregateRating: rated(4, review.length), review }))).reviews()!;

  test('that are all there can be sorted and filtered in every way', async () => {
    const { sorts, filters, matching, total } = await of(said('One'), said('Two'));
    expect({ sorts, filters, matching, total }).toEqual({
      sorts: undefined,
      filters: undefined,
      matching: 2,
      total: 2,
    });
  });

  test('of which nobody says how many there are are no whole', async () => {
    const answer = (await read(jsonLd({ '@type': 'Product', name: 'A', review: said('One') }))).reviews()!;
    expect(answer).toMatchObject({ sorts: ['newest'], filters: [] });
    expect(answer.total).toBeUndefined();
  });

  test('are none only where the page says so', async () => {
    expect((await read(jsonLd({ ...good('a', 0), aggregateRating: rated(0, 0) }))).reviews()).toMatchObject({
      items: [],
      total: 0,
    });
    expect((await read(jsonLd(good('a', 4)))).reviews()).toBeUndefined();
  });

  test('keep a date whose time has no offset without the time, and none that is no date', async () => {
    const { items } = await of(
      said('1', { datePublished: '2026-10-03T09:12:00' }),
      said('2', { datePublished: '2026-10-02 10:00' }),
      said('3', { datePublished: '3.10.2026' }),
    );
    expect(items.map((one) => one.publishedAt)).toEqual(['2026-10-03', '2026-10-02', undefined]);
  });

  test('pass on the author’s name, and no address', async () => {
    const { items } = await of(
      said('1', { author: [{ '@type': 'Person', name: 'Ana &amp; Co', email: 'ana@shop.example' }] }),
      said('2', { author: 'ben@shop.example' }),
      said('3', { author: { '@type': 'Person' } }),
    );
    expect(items.map((one) => one.author)).toEqual([{ name: 'Ana & Co' }, undefined, undefined]);
    expect(JSON.stringify(items)).not.toContain('@shop');
  });

  test('have the id they are given, unless that of another', async () => {
    const { items } = await of(said('1', { '@id': '#r' }), said('2', { '@id': '#r' }), said('3'), said('3'));
    const ids = items.map((one) => one.id);
    expect(ids).toContain('#r');
    expect(new Set(ids).size).toBe(4);
  });

  test('keep photos that may be shown, and lose none for others', async () => {
    const { items } = await of(
      said('1', {
        image: ['https://img.example/1.jpg', 'data:image/png;base64,x', { url: 'https://img.example/2.jpg' }],
      }),
    );
    expect(items[0]!.photos).toEqual([{ url: 'https://img.example/1.jpg' }, { url: 'https://img.example/2.jpg' }]);
  });

  test('are rated on their own scale', async () => {
    const { items } = await of(
      said('1', { reviewRating: { ratingValue: '9', bestRating: 10, worstRating: 0 } }),
      said('2', { reviewRating: '3,5' }),
    );
    expect(items.map((one) => one.rating).toSorted()).toEqual([3.5, 4.6]);
  });
});

describe('markup', () => {
  const microdata = `<div itemscope itemtype="http://schema.org/Product" itemref="more">
    <a itemprop="url" href="/product/wool-coat">x</a><span itemprop="sku">WC-COAT</span><span itemprop="name">Wool coat</span>
    <div itemprop="review" itemscope itemtype="http://schema.org/Review">
      <b itemprop="author" itemscope itemtype="http://schema.org/Person"><i itemprop="name">Ana K.</i></b>
      <time itemprop="datePublished" datetime="2026-10-03">3 October</time>
      <p itemprop="reviewRating" itemscope><meta itemprop="ratingValue" content="5"></p>
      <div itemprop="reviewBody"><p>Warm &amp; dry.</p></div>
    </div></div>
    <p id="more"><span itemprop="aggregateRating" itemscope itemtype="http://schema.org/AggregateRating">
      <span itemprop="ratingValue">4.31</span> of <span itemprop="reviewCount"> 128 </span></span></p>`;
  const rdfa = microdata
    .replaceAll('itemscope itemtype="http://schema.org/', 'vocab="https://schema.org/" typeof="')
    .replaceAll('itemscope', 'typeof="Rating"')
    .replaceAll('itemprop', 'property')
    .replace(
      'itemref="more">',
      `>${/<span itemprop="agg[^]*(?=<\/p>)/.exec(microdata)![0].replaceAll('itemprop', 'property').replace('itemscope itemtype="http://schema.org/', 'typeof="schema:')}`,
    );

  test.each([
    ['microdata', microdata],
    ['RDFa Lite', rdfa],
  ])('is read as %s', async (_, html) => {
    const { ratings, reviews } = await read(html);
    expect(ratings('WC-COAT')!.items).toEqual([{ product: 'WC-COAT', average: 4.31, count: 128 }]);
    expect(reviews()).toMatchObject({
      total: 128,
      items: [{ rating: 5, body: 'Warm & dry.', author: { name: 'Ana K.' }, publishedAt: '2026-10-03' }],
    });
  });

  test('and JSON-LD of the same product show each review once', async () => {
    const { reviews } = await read(wooHead + wooJsonLd + microdata + rdfa);
    expect(reviews()!.items.map(({ author }) => (author as { name: string }).name)).toEqual([
      'Ana K.',
      'Ben',
      'Chloë',
      'Dan',
      'Eva',
    ]);
  });

  test('keeps words apart, and what only looks like markup', async () => {
    const html = microdata.replace(
      '<p>Warm &amp; dry.</p>',
      'One<br>two <b>bold</b><p>three</p> I &lt;b&gt; &amp;amp; I',
    );
    expect((await read(html)).reviews()!.items[0]!.body).toBe(
      'One\ntwo bold\n\nthree I <b> &amp; I'.replace('\n\n', '\n'),
    );
  });

  test('of a related product is another product', async () => {
    const related = '<ul><li itemscope itemtype="https://schema.org/Product"><i itemprop="name">Hat</i></li></ul>';
    expect((await read(wooHead + microdata + related)).reviews()!.items).toHaveLength(1);
  });

  test('of no type of schema.org describes no product', async () => {
    const { average } = await read(microdata.replaceAll('http://schema.org/', 'http://example.com/'));
    expect(average('WC-COAT')).toBeUndefined();
  });
});
