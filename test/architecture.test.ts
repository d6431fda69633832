import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { broken, sound } from './architecture/broken.ts';
import { layerOf, layers, onlyAs } from './architecture/layers.ts';
import { violations } from './architecture/violations.ts';

const src = join(import.meta.dirname, '../src');
const files = new Map(
  readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(src.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
);

describe('the architecture', () => {
  test('is kept by every file', () => {
    expect(files.size).toBeGreaterThan(50);
    expect(violations(files)).toEqual([]);
  });

  test('has no cycle: a layer may import only layers above its row', () => {
    const above = new Set<string>();
    for (const [layer, may] of layers) {
      expect(may.filter((other) => !above.has(other))).toEqual([]);
      above.add(layer);
    }
  });

  test('names only what there is', () => {
    const there = new Set([...files.keys()].map(layerOf));
    expect(
      [...layers.map(([layer]) => layer), ...onlyAs.map(({ from }) => from)].filter((name) => !there.has(name)),
    ).toEqual([]);
  });
});

describe('the test of the architecture', () => {
  test('is content with a sound tree', () => expect(violations(new Map(Object.entries(sound)))).toEqual([]));

  test.each(broken)('notices $what', ({ files: changes, found }) => {
    const tree = new Map(Object.entries({ ...sound, ...changes }).filter(([, text]) => text !== undefined));
    expect(violations(tree as Map<string, string>)).toEqual([expect.stringMatching(found)]);
  });
});
