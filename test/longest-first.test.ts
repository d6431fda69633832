import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './built.ts';
import { long } from './longest-first.ts';

test('what comes first is there', () => {
  expect(long.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});
