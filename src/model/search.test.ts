import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matches, words } from './search.ts';

describe('search', () => {
  test('finds words by their beginning, in any case', () => {
    expect(matches('The Zipper broke', 'zip')).toBe(true);
    expect(matches('The Zipper broke', 'ZIPPER')).toBe(true);
    expect(matches('The Zipper broke', 'per')).toBe(false);
  });

  test('asks for every word, in any order', () => {
    expect(matches('Warm coat, runs small', 'small warm')).toBe(true);
    expect(matches('Warm coat, runs small', 'small cold')).toBe(false);
  });

  test('reads words of any script, and nothing between them', () => {
    expect(words('Größe: 42 — просто, 好 e\u0301te!')).toEqual(['größe', '42', 'просто', '好', 'e\u0301te']);
    expect(words('… ,;! 🎉')).toEqual([]);
  });

  test('without words finds everything', () => {
    expect(matches('anything', '')).toBe(true);
    expect(matches('', ' ,. ')).toBe(true);
  });

  test('always finds a text by the beginning of any of its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.integer({ min: 1, max: 5 }), (text, at, length) => {
        const found = words(text);
        if (found.length === 0) return;
        const prefix = [...found[at % found.length]!].slice(0, length).join('');
        expect(matches(text, prefix)).toBe(true);
      }),
    );
  });
});
