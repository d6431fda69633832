import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { pairs } from './contrast.ts';
import { presets } from './presets.ts';
import { privateNames, tokens } from './tokens.ts';

// Vitest gives style sheets as empty files.
const { src, sheetIn } = vi.hoisted(() => {
  const { readFileSync } = process.getBuiltinModule('node:fs');
  const src = `${import.meta.dirname}/../../../src`;
  return { src, sheetIn: (name: string) => ({ default: readFileSync(`${src}/ui/${name}.css`, 'utf8') }) };
});
vi.mock('../../../src/ui/tokens.css?raw', () => sheetIn('tokens'));
vi.mock('../../../src/ui/base.css?raw', () => sheetIn('base'));

const names = tokens.map(({ name }) => name).toSorted();

test('no token that a widget reads is missing from the list', () => {
  const sheets = globSync('**/*.css', { cwd: src }).map((file) => readFileSync(join(src, file), 'utf8'));
  const read = sheets.flatMap((css) => css.match(/--candor-[\w-]+/g) ?? []);
  expect(names).toEqual([...new Set(read)].toSorted());
});

test('every token says what it does', () => {
  expect(tokens.filter(({ description }) => !description)).toEqual([]);
});

test('what is measured and what presets set are tokens', () => {
  const used = pairs.flatMap(({ front, ground }) => [front, ground]).filter((name) => name !== 'ground');
  const set = presets.flatMap(({ look }) => Object.keys(look));
  expect([...used, ...set, ...privateNames.values()].filter((name) => !names.includes(name))).toEqual([]);
});
