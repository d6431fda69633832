import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { backendFiles } from '../built.ts';
import { describeWithData, readData } from '../data.ts';
import { jsonLd, wooBlocks, wooHead, wooJsonLd } from '../woo-page.ts';
import { closeBrowser } from './browser.ts';
import { html } from './shop.ts';
import { chunkNames, leave, settledIn, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

const script = '<script async src="/candor/candor.js" data-backend="jsonld"></script>';
const strict =
  "default-src 'self'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const product = '<candor-rating product="WC-COAT"></candor-rating>';
const list = '<candor-reviews loading="eager"><a href="#r">Read</a></candor-reviews>';

const shop = (body: string, options = {}) =>
  visit(html({ head: wooHead + script, body }), { headers: { 'content-security-policy': strict }, ...options });

const textOf = ({ page }: Visit, tag: string): Promise<string> =>
  page.$eval(tag, ({ shadowRoot }) => (shadowRoot!.querySelector('[part=base]') as HTMLElement).innerText);

describe('a page with nothing but WooCommerce’s own JSON-LD, under the strict policy', () => {
  test('shows the rating, and its reviews as a part of all', async () => {
    const visited = await shop(product + list + wooJsonLd);
    await settledIn(visited, 'candor-rating,candor-reviews', 2);
    expect(await textOf(visited, 'candor-rating')).toMatch(/4\.3[^]*128/);
    const reviews = await textOf(visited, 'candor-reviews');
    expect(reviews).toContain('5 of 128 reviews');
    for (const words of ['Ana K.', 'Warm & dry.', 'A button fell off', 'Good pockets'])
      expect(reviews).toContain(words);
    // A part is neither searched nor sorted.
    expect(
      await visited.page.$eval('candor-reviews', (it) => it.shadowRoot!.querySelectorAll('input,select').length),
    ).toBe(0);
    expect(visited.seen).toEqual({ said: [], uncaught: [], violations: [] });
    expect(visited.site.requests.filter((path) => !path.startsWith('/candor/'))).toEqual(['/']);
    expect(chunkNames(visited.site.requests)).not.toContain('markup');
  });

  test('waits for what stands below the script, and for what the parser has not reached', async () => {
    const visited = await visit(
      html({ head: wooHead + script, body: `${list}<p>${' '.repeat(60_000)}</p>${wooJsonLd}` }),
    );
    await settledIn(visited, 'candor-reviews', 1);
    expect(await textOf(visited, 'candor-reviews')).toContain('5 of 128 reviews');
  });

  test('is described to search engines once', async () => {
    const visited = await shop(
      product.replace('>', ' structured-data>') + list.replace('>', ' structured-data>') + wooJsonLd,
    );
    await settledIn(visited, 'candor-rating,candor-reviews', 2);
    await visited.page.waitForTimeout(500);
    expect(await visited.page.$$eval('script[type="application/ld+json"]', (blocks) => blocks.length)).toBe(3);
  });

  test('keeps the shop’s own words where the data cannot be read, and names the block once', async () => {
    const visited = await shop(`${list}${product}<script type="application/ld+json">{"@type": Product}</script>`);
    await settledIn(visited, 'candor-rating,candor-reviews', 2);
    expect(await visited.page.isVisible('candor-reviews a')).toBe(true);
    expect(visited.seen.said).toEqual([expect.stringMatching(/1 block.*"\{"@type": Product\}".*mend it/)]);
  });

  test('follows a page that becomes another', async () => {
    const visited = await shop(list + wooJsonLd, { headers: {} });
    await settledIn(visited, 'candor-reviews', 1);
    await visited.page.evaluate(
      ([json]) => {
        for (const block of document.querySelectorAll('script[type="application/ld+json"]')) block.remove();
        const block = document.createElement('script');
        block.type = 'application/ld+json';
        block.append(json!);
        document.head.append(block);
        document.querySelector('candor-reviews')!.setAttribute('product', 'B');
      },
      [JSON.stringify({ ...wooBlocks.product, sku: 'B', review: wooBlocks.product.review.slice(0, 2) })],
    );
    await visited.page.waitForFunction(() =>
      document.querySelector('candor-reviews')!.shadowRoot!.textContent!.includes('2 of 128'),
    );
  });
});

/** Asks the built backend, in the document of a fixture. */
const ask = async (page: string, name: 'ratings' | 'reviews', query: object) => {
  const visited = await visit(page);
  const chunk = `/candor/${backendFiles('jsonld')[0]!.slice('cdn/'.length)}`;
  // As text, because the test's own build would rewrite the import.
  return visited.page.evaluate(
    `import('${chunk}').then(({ default: backend }) => backend.connect({}).read.${name}(${JSON.stringify(query)}))`,
  );
};

describeWithData('fixtures of real pages', () => {
  const page = (name: string) => readData(`fixtures/jsonld/${name}.html`);
  const everything = { sort: 'newest', limit: 10 };

  test.each(['extruct-misc_product_microdata', 'extruct-schema.org_product', 'extruct-schema.org_product-ref'])(
    '%s: the product of its microdata by its mpn, and no other',
    async (name) => {
      const found = await ask(page(name), 'ratings', { products: ['925872', 'REL PROD 1', 'x'] });
      expect(found).toEqual({ items: [{ product: '925872', average: 4.4, count: 89, best: 5, worst: 1 }] });
      // It has 89 reviews and the page none of them.
      expect(await ask(page(name), 'reviews', everything)).toBeUndefined();
    },
  );

  test.each(['extruct-schema.org_LocalBusiness.002', 'extruct-misc_null_ld_mock'])(
    '%s: no business for a product',
    async (name) => {
      expect(await ask(page(name), 'ratings', { products: ['GreatFood', 'Some Name Goes Here'] })).toBeUndefined();
      expect(await ask(page(name), 'reviews', everything)).toBeUndefined();
    },
  );

  test.each(['extruct-custom.invalid_JSONLD_with_JS_comment', 'extruct-custom.invalid_JSONLD_with_control_characters'])(
    '%s: read all the same, and beside it the product',
    async (name) => {
      const broken = page(name);
      expect(await ask(broken, 'reviews', everything)).toBeUndefined();
      const both = broken.replace('</head>', `${jsonLd(wooBlocks.product)}</head>`);
      expect(await ask(both, 'reviews', everything)).toMatchObject({ total: 128 });
    },
  );
});
