import { describe, expect, test } from 'vitest';
import { badges } from '../../../src/model/badge.ts';
import { ratings } from '../../../src/model/rating.ts';
import { reviews } from '../../../src/model/review.ts';
import { checkJson } from './check.ts';

const review = { id: '1', rating: 4, body: 'Warm' };
const pretty = (value: unknown) => JSON.stringify(value, undefined, 2);

describe('pasted JSON', () => {
  test('is taken as it stands', () => {
    const data = { reviews: { items: [review] } };
    expect(checkJson(pretty(data), [reviews])).toEqual({ data, problems: [] });
  });

  test.each([[{ items: [review] }], [[review]]])('may be one answer, or its list alone', (written) => {
    expect(checkJson(pretty(written), [reviews])).toEqual({ data: { reviews: { items: [review] } }, problems: [] });
  });

  test('says line and column where it is no JSON', () => {
    expect(checkJson('{\n  "reviews": }', [reviews]).problems).toEqual([
      { path: '', place: 'line 2, column 14', reason: 'this is no JSON: value expected', leftOut: false },
    ]);
  });

  test.each(['', '[', 'null', '7', '"a"', '{"__proto__": 1}', '{"reviews": null}', '{"reviews": {"items": 5}}'])(
    'shows nothing of %j and says why',
    (text) => {
      const { data, problems } = checkJson(text, [reviews]);
      expect(data).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
    },
  );

  test('keeps a list of which one record is bad, and says which is left out, by path and place', () => {
    const text = pretty([review, { ...review, id: '2', rating: 9 }]);
    const { data, problems } = checkJson(text, [reviews]);
    expect(data).toEqual({ reviews: { items: JSON.parse(text) as unknown } });
    expect(problems).toEqual([
      {
        path: 'reviews.items[1].rating',
        place: 'line 9, column 15',
        reason: expect.stringContaining('<=5'),
        leftOut: true,
      },
    ]);
  });

  test('points to the record where what is wrong is not there', () => {
    const text = '[{"id": "1", "rating": 4},\n {"id": "2"}]';
    expect(checkJson(text, [reviews]).problems).toMatchObject([
      { path: 'reviews.items[1].rating', place: 'line 2, column 2' },
    ]);
  });

  test('shows nothing of a list with none but bad records, as the widget does not', () => {
    const { data, problems } = checkJson('{"badges": {"items": [{"id": "1"}]}}', [badges]);
    expect(data).toBeUndefined();
    expect(problems.at(-1)).toMatchObject({ path: 'badges.items', leftOut: false });
  });

  test('asks for everything that the widget asks for', () => {
    expect(checkJson('{"reviews": {"items": []}}', [ratings, reviews]).problems).toMatchObject([
      { path: 'ratings', reason: expect.stringContaining('missing') },
    ]);
  });
});
