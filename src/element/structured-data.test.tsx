import { afterEach, expect, test } from 'vitest';
import type { AnyWidget } from '../widget.ts';
import { describe } from './structured-data.ts';

const element = document.createElement('i');
const holder = document.createElement('div');

let withdraw: (() => void) | undefined;
afterEach(() => {
  withdraw?.();
  holder.remove();
});

const widget = { structuredData: async () => ({ name: 'Coat' }) } as unknown as AnyWidget;

const writes = async (html: string): Promise<boolean> => {
  holder.innerHTML = html;
  document.body.append(holder);
  withdraw = await describe(element, widget, { product: 'coat' }, {});
  return [...document.querySelectorAll('script[type="application/ld+json"]')].some(({ textContent }) =>
    textContent.includes('"sku":"coat"'),
  );
};

const block = (type: unknown) => `<script type="application/ld+json">${JSON.stringify({ '@type': type })}</script>`;

test.each([
  ['JSON-LD', block('Product')],
  ['an address', block('https://schema.org/Product')],
  ['an address of http', block('http://schema.org/Product')],
  [
    'an address with escaped slashes',
    String.raw`<script type="application/ld+json">{"@type":"http:\/\/schema.org\/Product"}</script>`,
  ],
  ['a prefix', block('schema:Product')],
  ['several types', block(['Thing', 'Product'])],
  ['a group', block('ProductGroup')],
  [
    'another case of the block’s type',
    block('Product').replace('application/ld+json', 'Application/LD+JSON; charset=utf-8'),
  ],
  ['microdata', '<i itemscope itemtype="https://schema.org/Product"></i>'],
  ['microdata of several types', '<i itemscope itemtype="https://schema.org/Product https://example.com/Coat"></i>'],
  ['microdata of a group', '<i itemscope itemtype="http://schema.org/ProductGroup"></i>'],
  ['RDFa', '<i vocab="https://schema.org/" typeof="Product"></i>'],
  ['RDFa with a prefix', '<i typeof="schema:Product"></i>'],
  ['microdata and RDFa together', '<i itemtype="https://example.com/Coat" typeof="schema:Product"></i>'],
  ['RDFa of a group', '<i vocab="https://schema.org/" typeof="ProductGroup"></i>'],
])('keeps still where the page describes a product by %s', async (_, html) => expect(await writes(html)).toBe(false));

test.each([
  ['nothing', ''],
  ['what sells one', block('ProductCollection')],
  ['another vocabulary', '<i typeof="gr:ProductOrServiceModel"></i>'],
  ['words', block('Article').replace('}', ',"headline":"Our Product"}')],
])('describes it where the page describes %s', async (_, html) => expect(await writes(html)).toBe(true));
