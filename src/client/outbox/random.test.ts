import { afterEach, expect, test, vi } from 'vitest';
import { newKey } from './entry.ts';
import { share } from './outcome.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('keys differ where a page has taken the source of randomness, and made another one constant', () => {
  vi.stubGlobal('crypto', undefined);
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const keys = Array.from({ length: 1_000 }, newKey);
  expect(keys.filter((key) => !/^[\w-]{22}$/.test(key))).toEqual([]);
  expect(new Set(keys).size).toBe(1_000);
  expect(share()).toBeGreaterThanOrEqual(0);
  expect(share()).toBeLessThan(1);
});
