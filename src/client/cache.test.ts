import { afterEach, describe, expect, test, vi } from 'vitest';
import { Cache, capacity, type Entry, freshness } from './cache.ts';

const entry = (at: number): Entry => ({ answer: {}, problems: [], at });
const hours = 3600;

afterEach(() => void vi.useRealTimers());

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
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
    expect(freshness(entry(Date.now() - seconds * 1000))).toBe(state);
  });

  test('is gone when it never was', () => expect(freshness(undefined)).toBe('gone'));

  test('is stale sooner where its resource says so', () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1) });
    expect(freshness(entry(Date.now() - 29_000), 30)).toBe('fresh');
    expect(freshness(entry(Date.now() - 30_000), 30)).toBe('stale');
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
    const cache = new Cache();
    for (let key = 0; key < capacity; key += 1) cache.set(String(key), entry(1));
    for (const key of ['0', 'new']) cache.set(key, entry(1));
    expect(cache.size).toBe(capacity);
    expect(['0', '1', '2', 'new'].map((key) => cache.has(key))).toEqual([true, false, true, true]);
  });
});
