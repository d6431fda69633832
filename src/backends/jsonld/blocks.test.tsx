import { afterEach, describe, expect, test } from 'vitest';
import { jsonLd } from '../../../test/woo-page.ts';
import { readGraph } from './graph.ts';
import { productsIn } from './product.ts';
import { ratingsIn } from './ratings.ts';
import { good, open, rated, read } from './page.test.read.ts';

afterEach(() => document.body.replaceChildren());

describe('blocks', () => {
  const coat = good('coat', 4.5);
  const json = JSON.stringify(coat);

  test.each([
    ['a list', jsonLd([coat])],
    ['@graph', jsonLd({ '@graph': [{ '@type': 'WebPage' }, coat] })],
    ['@graph in a list', jsonLd([{ '@graph': [coat] }])],
    ['mainEntity', jsonLd({ '@type': 'WebPage', mainEntity: coat })],
    ['itemReviewed', jsonLd({ '@type': 'Review', itemReviewed: coat })],
    ['itemOffered', jsonLd({ '@type': 'Offer', itemOffered: coat })],
    ['a reference', jsonLd({ '@type': 'WebPage', mainEntity: { '@id': '#c' } }, { ...coat, '@id': '#c' })],
    ['several types', jsonLd({ ...coat, '@type': ['Thing', 'Product'] })],
    ['types of http', jsonLd({ ...coat, '@type': 'http://schema.org/Product' })],
    ['types of https', jsonLd({ ...coat, '@type': 'https://schema.org/Product' })],
    ['another case of the type', `<script type="Application/LD+JSON; charset=utf-8">${json}</script>`],
    ['an HTML comment around', `<script type="application/ld+json"><!--\n${json}\n--></script>`],
    ['CDATA around', `<script type="application/ld+json">//<![CDATA[\n${json}\n//]]></script>`],
    ['comments', `<script type="application/ld+json">/* the /* coat */${json.replace('{', '{ // "a"\n')};</script>`],
    ['commas behind the last', `<script type="application/ld+json">[${json.replace('}', ', } ')},]</script>`],
    ['line breaks in strings', `<script type="application/ld+json">${json.replace('Good', 'G\n\to//od')}</script>`],
    ['null beside it', `${jsonLd(null, [null], 7, 'x')}${jsonLd(coat)}`],
    ['an empty block beside it', `<script type="application/ld+json"> </script>${jsonLd(coat)}`],
    ['a broken block beside it', `<script type="application/ld+json">{"a":</script>${jsonLd(coat)}`],
    ['escaped values', jsonLd({ ...coat, sku: 'coat', name: 'A &amp; B', aggregateRating: rated('4,5', '1,234') })],
  ])('are read with %s', async (_, html) => expect((await read(html)).average('coat')).toBe(4.5));

  test('escape what they identify a product by', async () => {
    const { average } = await read(jsonLd(good('27&quot; A&amp;B', 3)));
    expect(average('27" A&B')).toBe(3);
  });

  test('that cannot be read are named where nothing else answers', async () => {
    const { fault } = await read('<script type="application/ld+json">{"@type": Product}</script>');
    expect(fault).toMatch(/1 block.*JSON-LD.*"\{"@type": Product\}".*mend it/);
  });

  test('that are missing are asked for', async () => {
    expect((await read('<p>A coat</p>')).fault).toMatch(/no JSON-LD, microdata or RDFa.*template/);
  });

  test('leave prototypes alone', async () => {
    const page = await read(
      `<script type="application/ld+json">{"@type":"Product","sku":"a","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
      "aggregateRating":{"__proto__":{"ratingValue":5,"reviewCount":3}}}</script>
      <div itemscope itemtype="https://schema.org/Product"><b itemprop="__proto__ constructor">polluted</b><b itemprop="sku">b</b></div>`,
    );
    expect(page.ratings('a', 'b')).toBeUndefined();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('that refer to each other in a circle come to an end', async () => {
    const page = await read(
      jsonLd(
        { '@id': '#a', '@type': 'Product', sku: 'a', isVariantOf: { '@id': '#b' }, review: { '@id': '#a' } },
        { '@id': '#b', '@type': 'ProductGroup', hasVariant: [{ '@id': '#a' }], offers: { '@id': '#b' } },
      ) + '<i id="x" itemscope itemref="y" itemprop="a"></i><i id="y" itemscope itemref="x" itemprop="b"></i>',
    );
    expect(page.average('a')).toBeUndefined();
    expect(page.policies({ product: 'b' })).toBeUndefined();
  });

  test.each([
    ['lists without end', '['.repeat(1_000_000)],
    ['lists in lists', '['.repeat(400_000) + ']'.repeat(400_000)],
    ['things in things', '{"a":'.repeat(160_000) + '1' + '}'.repeat(160_000)],
    ['comments that never close', '/*'.repeat(500_000)],
    ['escapes that never close', `"${'\\"'.repeat(500_000)}`],
    ['quotes', '"'.repeat(999_999)],
    ['commas', ', '.repeat(500_000)],
    ['a name of a megabyte', JSON.stringify({ '@type': 'Product', '@id': 'a'.repeat(1_000_000), name: '&'.repeat(9) })],
  ])('hold nobody up by %s', async (_, text) => {
    const html = `<script type="application/ld+json">${text}</script>${jsonLd(good('coat', 4.5))}`;
    const page = await open(html);
    const start = performance.now();
    const graph = readGraph(page, []);
    expect(ratingsIn(graph, productsIn(graph, page), { products: ['coat'] })).toBeTruthy();
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
