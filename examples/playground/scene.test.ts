import { describe, expect, test } from 'vitest';
import { packData, unpackData } from './content.ts';
import { formatScene, parseScene } from './scene.ts';

describe('the address of a scene', () => {
  test.each([
    '#rating',
    '#rating/look/error',
    '#rating/behaviour/loading/320/right-to-left/large/calm/fallback',
    '#rating?',
    '#reviews/600?product=a%26b&label=%23+one%3F',
    '#reviews/look/sample?--candor-accent=%230a7&.language=pl',
    '#reviews/content?product=a&.backend=rest&.endpoint=%2Ftrust',
  ])('gives %s back as it was', (hash) => {
    expect(formatScene(parseScene(hash))).toBe(hash);
  });

  test('tells the attributes of the sample from none at all', () => {
    expect(parseScene('#rating').attributes).toBeUndefined();
    expect(parseScene('#rating?').attributes).toEqual({});
    expect(parseScene('#rating/sample?--candor-star=red').attributes).toBeUndefined();
  });

  test('carries records of the visitor', () => {
    const data = { reviews: { items: [{ id: '1', rating: 4, body: 'Größe 38 – 👍🏽' }] } };
    const scene = { ...parseScene('#reviews/content'), content: { from: 'data', data } as const };
    expect(parseScene(formatScene(scene)).content).toEqual({ from: 'data', data });
  });

  test.each(['', '#', '#/', '#rating/1000/purple', '#%E0%A4%A?%E0%A4%A', '#a?b?c=d\n', '#a?.data=cut', '#a?.data='])(
    'survives %j',
    (hash) => {
      expect(parseScene(hash)).toMatchObject({
        state: 'ready',
        width: 'full',
        shop: 'plain',
        content: { from: 'sample' },
      });
    },
  );
});

test('records come back as they were packed, and nothing comes of what was cut off', () => {
  const data = { badges: { items: [{ id: 'a', kind: 'security', name: 'Checked' }] } };
  expect(unpackData(packData(data))).toEqual(data);
  expect(unpackData(packData(data).slice(0, 12))).toBeUndefined();
});
