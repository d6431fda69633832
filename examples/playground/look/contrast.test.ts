import { describe, expect, test } from 'vitest';
import { contrastOf, figuresOf, hexOf, isEnough, pairs, ratioInWords } from './contrast.ts';

describe('contrast', () => {
  test.each([
    ['#000', '#fff', 21],
    ['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 1],
    // https://www.w3.org/WAI/WCAG22/Techniques/general/G18: #767676 is the lightest grey that is enough on white.
    ['#767676', '#fff', 4.54],
    ['#777', '#fff', 4.47],
    ['color(srgb 0 0 0)', 'oklch(1 0 0)', 20.99],
  ])('of %s on %s is %d', (front, ground, ratio) => {
    expect(contrastOf(front, ground)).toBeCloseTo(ratio, 1);
  });

  test('counts what shines through', () => {
    expect(contrastOf('rgba(0, 0, 0, 0.5)', '#fff')).toBe(contrastOf('rgb(127.5 127.5 127.5)', '#fff'));
    expect(contrastOf('rgba(0, 0, 0, 0)', '#fff')).toBe(1);
  });

  test('is unknown of what is no colour', () => {
    expect(contrastOf('url(x)', '#fff')).toBeUndefined();
    expect(contrastOf('#000', '')).toBeUndefined();
  });

  test('is never written better than it is', () => {
    expect(ratioInWords(4.49)).toBe('4.4 : 1');
    expect(contrastOf('#777', '#fff')!).toBeLessThan(4.48);
  });
});

describe('figures', () => {
  const colors = { ground: '#fff', '--candor-star': '#e8a317', '--candor-muted': '#5b636e' };

  test('are of what is known', () => {
    expect(figuresOf(colors).map(({ front }) => front)).toEqual(['--candor-muted', '--candor-star']);
  });

  test('ask more of words than of stars', () => {
    const enough = Object.fromEntries(figuresOf(colors).map((figure) => [figure.what, isEnough(figure)]));
    expect(enough).toEqual({ 'lesser words': true, stars: false });
    expect(new Set(pairs.map(({ least }) => least))).toEqual(new Set([4.5, 3]));
  });
});

test('any colour can be given to a colour field', () => {
  expect(['rgb(31, 95, 214)', '#abc', 'oklch(1 0 0)', 'color(srgb 2 0 0)', 'no'].map(hexOf)).toEqual([
    '#1f5fd6',
    '#aabbcc',
    '#ffffff',
    '#ff0000',
    undefined,
  ]);
});
