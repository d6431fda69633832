import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { longestAddress, packData, staysInTab, unpackData } from '../content.ts';

/** Letters that no compression makes fewer. */
const noise = (length: number): string => {
  let seed = 1;
  return Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCharCode(0x4e00 + (seed % 20_000));
  }).join('');
};

const storage = (room: number) => {
  const kept: Record<string, string> = {};
  return Object.defineProperties(kept, {
    getItem: { value: (key: string) => kept[key] ?? null },
    removeItem: { value: (key: string) => void delete kept[key] },
    setItem: {
      value: (key: string, text: string) => {
        if (Object.values(kept).join('').length + text.length > room) throw new Error('QuotaExceededError');
        kept[key] = text;
      },
    },
  });
};

const many = (length = 20_000) => ({ reviews: { items: [{ id: '1', rating: 4, body: noise(length) }] } });

beforeEach(() => vi.stubGlobal('sessionStorage', storage(100_000)));
afterEach(() => vi.unstubAllGlobals());

test('what is too long for an address stays in the tab, and the address names it', () => {
  const data = many();
  const text = packData(data);
  expect(text.length).toBeLessThan(30);
  expect(unpackData(text)).toEqual(data);
  expect(staysInTab(data)).toBe(true);
  expect(staysInTab({ reviews: { items: [] } })).toBe(false);
});

test('another tab does not have it', () => {
  const text = packData(many());
  vi.stubGlobal('sessionStorage', storage(0));
  expect(unpackData(text)).toBeUndefined();
});

test('what was kept before makes room, and what is too long even then is kept nowhere', () => {
  const first = packData(many(20_000));
  const second = packData(many(21_000));
  expect([unpackData(first), unpackData(second) !== undefined]).toEqual([undefined, true]);
  const third = many(60_000);
  expect([packData(third), staysInTab(third)]).toEqual(['', true]);
});

test('no address of records is longer than any mail program carries', () => {
  for (const length of [100, 3000, 5000, 9000])
    expect(packData(many(length)).length).toBeLessThanOrEqual(longestAddress);
});
