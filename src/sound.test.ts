import { describe, expect, test } from 'vitest';
import { arraysAreSound } from './sound.ts';

test('arrays are sound where nobody has touched them', () => expect(arraysAreSound()).toBe(true));

/** What old libraries and careless pages have been seen to put there. */
const replaced: readonly (readonly [name: string, value: unknown])[] = [
  ['find', () => undefined],
  ['includes', () => false],
  ['filter', () => []],
  ['flat', undefined],
  ['entries', () => [[]]],
  ['reduce', () => 0],
];

describe.each(replaced)('where a page has replaced %s', (name, value) => {
  test('they are not', () => {
    const { prototype } = Array;
    const own = Object.getOwnPropertyDescriptor(prototype, name)!;
    let sound = true;
    // The runner needs them too: for one look only.
    Object.defineProperty(prototype, name, Object.assign({}, own, { value }));
    try {
      sound = arraysAreSound();
    } finally {
      Object.defineProperty(prototype, name, own);
    }
    expect(sound).toBe(false);
  });
});
