import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import type { WidgetName } from '../src/registry.ts';
import { render, structuredData } from '../src/ssr.ts';
import { decodeAttacks } from './attacks.ts';
import { everyWidget } from './every-widget.ts';
import { injectedInto } from './injected.ts';
import { textFields, withLeaf } from './leaves.ts';

const { texts } = decodeAttacks(inject('attacks'));

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

/** What the browser's own parser makes of it, without running anything. */
const parse = (html: string): DocumentFragment => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
};

/** A parser of HTML reads every line end as one letter, and U+0000 as none or as U+FFFD. */
const asParsed = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').replaceAll('\uFFFD', '');

const hostile = fc.oneof(
  fc.constantFrom(...texts),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '/', '</script>', '<!--', ']]>', '\u2028', 'a'), { maxLength: 8 })
    .map((parts) => parts.join('')),
);

/** What no text may become: an element, a handler, an address, a style; nor may it leave the tag. */
const wrongIn = (content: DocumentFragment): string[] => [
  ...injectedInto(content as ShadowRoot),
  ...[...content.querySelectorAll('[style]')].map(({ localName }) => `${localName} style`),
  ...[...content.childNodes].slice(1).map(({ nodeName }) => `${nodeName} beside the tag`),
];

describe.each(everyWidget)('what a server writes for candor-$name', ({ name: key, sample }) => {
  const name = key as WidgetName;

  test('is its tag with the attributes that were given', async () => {
    const tag = parse(await render(name, sample)).firstElementChild!;
    expect(tag.localName).toBe(`candor-${name}`);
    expect(Object.fromEntries(tag.getAttributeNames().map((one) => [one, tag.getAttribute(one)]))).toEqual(
      sample.attributes,
    );
  });

  test('holds no text that became markup, from data, attributes or fallback', async () => {
    const paths = textFields(sample.data);
    const field = paths.length > 0 ? fc.constantFrom(...paths) : fc.constant(undefined);
    await fc.assert(
      fc.asyncProperty(hostile, field, async (text, path) => {
        const data = path ? withLeaf(sample.data, path, text) : sample.data;
        const label = { ...sample.attributes, label: text, productName: text, structuredData: true };
        const content = parse(await render(name, { attributes: label, data, fallback: text }));
        expect(wrongIn(content)).toEqual([]);
        expect(asParsed(content.firstElementChild!.getAttribute('label')!)).toBe(asParsed(text));

        const bare = parse(await render(name, { fallback: text }));
        expect(wrongIn(bare)).toEqual([]);
        expect(asParsed(bare.textContent)).toBe(asParsed(text));

        const head = parse(await structuredData([{ name, attributes: label, data }]));
        expect([...head.childNodes].filter((node) => node.nodeName !== 'SCRIPT')).toEqual([]);
        for (const block of head.querySelectorAll('script')) expect(JSON.parse(block.textContent)).toBeTypeOf('object');
      }),
      { numRuns: 150 },
    );
  });

  test('holds no attack of the data folder', async () => {
    const paths = textFields(sample.data);
    const wrong: string[] = [];
    for (const [index, text] of texts.entries()) {
      const data = paths.length > 0 ? withLeaf(sample.data, paths[index % paths.length]!, text) : sample.data;
      const html = await render(name, { attributes: { ...sample.attributes, label: text }, data, fallback: text });
      wrong.push(...wrongIn(parse(html)));
    }
    expect(wrong).toEqual([]);
  });
});
