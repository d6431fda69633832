import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { widgets } from '../src/registry.ts';
import { budgets } from './budgets.ts';
import { cdnFiles, gzip, pageWith, readBuilt, root } from './built.ts';

const weights = budgets.flatMap(({ what, bytes, weights }) =>
  Object.entries(weights).map(([name, weigh]) => ({ what, bytes, name, weigh })),
);

describe('the built files', () => {
  test.each(weights)('keep the budget of $bytes bytes for $what: $name', ({ weigh, bytes }) => {
    expect(weigh()).toBeLessThanOrEqual(bytes);
  });

  test.each(Object.keys(widgets))('are at most the loader and four more for a page with one widget: %s', (name) => {
    expect(pageWith(name).length).toBeLessThanOrEqual(1 + 4);
  });

  test.each(['cdn/candor.js', 'cdn/candor.all.js'])('need no zod in the page: %s', (file) => {
    expect(readBuilt(file).toString()).not.toMatch(/ZodError|_zod\b|\$ZodType/);
  });

  test('need no zod in the page: chunks', () => {
    expect(cdnFiles().filter((file) => /ZodError|_zod\b|\$ZodType/.test(readBuilt(file).toString()))).toEqual([]);
  });

  // What Shopify's theme check allows a file of an app.
  test('are at most 10,000 bytes gzip each', () => {
    const large = cdnFiles().flatMap((file) => (gzip(file) > 10_000 ? [`${file}: ${gzip(file)} bytes`] : []));
    expect(large).toEqual([]);
  });
});

const readme = join(root, 'README.md');

/** Rows of the table whose headings are `what` and `budget`. */
const quoted = (markdown: string): { what: string; bytes: number }[] => {
  const table = /^\| *what *\| *budget *\|\n\|[-| ]+\|\n((?:\|.*\|\n?)+)/m.exec(markdown)?.[1] ?? '';
  return [...table.matchAll(/^\| *(.+?) *\| *([\d.,]+) (kB|B) *\|$/gm)].map(([, what, amount, unit]) => ({
    what: what!,
    bytes: Math.round(Number(amount!.replace(',', '.')) * (unit === 'kB' ? 1000 : 1)),
  }));
};

const rows = existsSync(readme) ? quoted(readFileSync(readme, 'utf8')) : [];
if (rows.length === 0)
  console.info('README.md has no table with the headings "what" and "budget"; its numbers are not compared');

describe.skipIf(rows.length === 0)('the README', () => {
  test('quotes the budgets as they are', () => {
    expect(rows).toEqual(budgets.map(({ what, bytes }) => ({ what, bytes })));
  });
});
