import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './built.ts';
import { everyWidget } from './every-widget.ts';
import { criteria } from './suites/access/criteria.ts';

const pageOf = (name: string): string => join(root, 'src/widgets', name, 'ACCESS.md');
/** `npm run access` writes the pages from what it has tried; a new widget has none until then. */
const tried = everyWidget.filter(({ name }) => existsSync(pageOf(name)));

test('some widgets have one', () => expect(tried.length).toBeGreaterThan(0));

describe.each(tried)('the accessibility page of candor-$name', ({ name }) => {
  const page = readFileSync(pageOf(name), 'utf8');
  const rows = page.split('\n').filter((line) => /^\| [a-z]+ +\|/.test(line));

  test('tells of each suite of access that it ran in at least one engine', () => {
    expect(rows.map((row) => row.split('|')[1]!.trim())).toEqual(['axe', 'keyboard', 'display', 'media', 'none']);
    for (const row of rows.slice(0, -1)) expect(Number(row.split('|')[4])).toBeGreaterThan(0);
  });

  test('has each criterion of WCAG 2.2 at A and AA as judged in part or left to a person, never as both', () => {
    const [left, ...judged] = rows.toReversed().map((row) => row.split('|')[3]!.match(/\d\.\d\.\d+/g) ?? []);
    expect(new Set([...left!, ...judged.flat()])).toEqual(new Set(criteria));
    expect(left!.filter((one) => judged.flat().includes(one))).toEqual([]);
  });
});
