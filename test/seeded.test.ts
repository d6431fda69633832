import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './built.ts';
import { plant } from './seeded/seed.ts';
import { seeds } from './seeded/seeds.ts';

// Whether each is caught is `npm run test:seeded`: it builds and tests once for every seed.
test.each(seeds)('seed "$id" still has its place in $file, and somebody to notice it', (seed) => {
  const { file, caughtBy } = seed;
  const text = readFileSync(join(root, file), 'utf8');
  expect(plant(text, seed)).not.toBe(text);
  for (const path of caughtBy.files) expect(existsSync(join(root, path)), path).toBe(true);
});

test('there are 40 at least, each with a name of its own', () => {
  expect(seeds.length).toBeGreaterThanOrEqual(40);
  expect(new Set(seeds.map(({ id }) => id)).size).toBe(seeds.length);
});
