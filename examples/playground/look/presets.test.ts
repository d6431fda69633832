import { describe, expect, test } from 'vitest';
import { figuresOf, isEnough } from './contrast.ts';
import { isSameLook, presets } from './presets.ts';

test('there are five, each another', () => {
  expect(presets.map(({ name }) => name)).toEqual(['Plain', 'Soft', 'Sharp', 'Night', 'High contrast']);
  const same = presets.flatMap((one) => presets.filter((other) => one !== other && isSameLook(one.look, other.look)));
  expect(same).toEqual([]);
});

describe.each(presets.filter(({ look }) => look['--candor-surface']))('$name', ({ look }) => {
  const colors = { '--candor-focus': look['--candor-accent']!, ...look, ground: look['--candor-surface']! };

  test('can be read on the ground it brings', () => {
    expect(figuresOf(colors)).toHaveLength(8);
    expect(figuresOf(colors).filter((figure) => !isEnough(figure))).toEqual([]);
  });
});

test('the one for high contrast has 7 : 1 for all words', () => {
  const { look } = presets.find(({ name }) => name === 'High contrast')!;
  const words = figuresOf({ ...look, ground: look['--candor-surface']! }).filter(({ least }) => least === 4.5);
  expect(words).toHaveLength(5);
  expect(words.filter(({ ratio }) => ratio < 7)).toEqual([]);
});

test('a look is the same whatever its order, and not when something is added', () => {
  expect(isSameLook({ a: '1', b: '2' }, { b: '2', a: '1' })).toBe(true);
  expect(isSameLook({ a: '1' }, { a: '1', b: '2' })).toBe(false);
  expect(isSameLook({ a: '1' }, { a: '2' })).toBe(false);
});
