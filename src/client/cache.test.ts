import { describe, expect, test } from 'vitest';
import { Cache, type Entry, freshness, lifetimes } from './cache.ts';

const entry = (at: number): Entry => ({ answer: {}, problems: [], at });
const hours = 3600;

describe('an answer kept', () => {
  test.each([
    [0, 'fresh'],
    [5 * 60 - 1, 'fresh'],
    [5 * 60, 'stale'],
    [24 * hours - 1, 'stale'],
    [24 * hours, 'last-resort'],
    [7 * 24 * hours - 1, 'last-resort'],
    [7 * 24 * hours, 'gone'],
    [-1, 'stale'],
  ])('for %d seconds is %s', (seconds, state) => {
    const now = Date.UTC(2026, 0, 1);
    expect(freshness(entry(now - seconds * 1000), now)).toBe(state);
  });

  test('is gone when it never was', () => expect(freshness(undefined)).toBe('gone'));

  test('is fresh by the clock of now', () => {
    expect(freshness(entry(Date.now()))).toBe('fresh');
    expect(freshness(entry(Date.now() - lifetimes.fresh * 1000))).toBe('stale');
  });
});

describe('the cache', () => {
  test('gives what was put last', () => {
    const cache = new Cache();
    cache.set('a', entry(1));
    cache.set('a', entry(2));
    expect(cache.get('a')).toEqual(entry(2));
    expect(cache.get('b')).toBeUndefined();
  });

  test('forgets the answer that was put longest ago when it is full', () => {
    const cache = new Cache(2);
    for (const key of ['a', 'b', 'a', 'c']) cache.set(key, entry(1));
    expect(['a', 'b', 'c'].map((key) => cache.get(key) !== undefined)).toEqual([true, false, true]);
  });
});
