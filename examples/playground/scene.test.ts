import { describe, expect, test } from 'vitest';
import { formatScene, parseScene } from './scene.ts';

describe('the address of a scene', () => {
  test.each([
    '#rating',
    '#rating/error',
    '#rating/loading/320/dark/rtl/fallback',
    '#rating?',
    '#reviews/600?product=a%26b&label=%23+one%3F',
  ])('gives %s back as it was', (hash) => {
    expect(formatScene(parseScene(hash))).toBe(hash);
  });

  test('tells the attributes of the sample from none at all', () => {
    expect(parseScene('#rating').attributes).toBeUndefined();
    expect(parseScene('#rating?').attributes).toEqual({});
  });

  test.each(['', '#', '#/', '#rating/1000/purple', '#%E0%A4%A?%E0%A4%A', '#a?b?c=d\n'])('survives %j', (hash) => {
    expect(parseScene(hash)).toMatchObject({ state: 'ready', width: 'full', dark: false });
  });
});
