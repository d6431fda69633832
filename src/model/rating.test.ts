import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accepts } from '../../test/accepts.ts';
import { Rating, RatingSummary } from './rating.ts';

describe('a rating', () => {
  test.each([1, 2.5, 4, 5])('of %d on 1 to 5 stays as it is', (rating) => expect(Rating.parse(rating)).toBe(rating));

  test.each([0, 0.99, 5.01, 7, -1, NaN, Infinity, '4', '4,5', null, [4], {}])('is never %j', (rating) => {
    expect(accepts(Rating, rating)).toBe(false);
  });

  test.each([
    { value: 100, worst: 0, best: 100, stars: 5 },
    { value: 0, worst: 0, best: 100, stars: 1 },
    { value: 87, worst: 0, best: 100, stars: 4.48 },
    { value: 6, worst: 1, best: 10, stars: 3.2222 },
    { value: 0, worst: -1, best: 1, stars: 3 },
  ])('of $value on $worst to $best is $stars stars', ({ stars, ...scaled }) => {
    expect(Rating.parse(scaled)).toBeCloseTo(stars, 4);
  });

  test.each([
    { value: 101, worst: 0, best: 100 },
    { value: -1, worst: 0, best: 100 },
    { value: 5, worst: 5, best: 5 },
    { value: 3, worst: 5, best: 1 },
    { value: 3, best: 5 },
    { value: '3', worst: 1, best: 5 },
  ])('never lies outside its own scale: %j', (scaled) => expect(accepts(Rating, scaled)).toBe(false));

  test('keeps its place on any scale', () => {
    const scale = fc
      .tuple(
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([worst, span, share]) => ({ worst, best: worst + span, value: worst + span * share, share }));
    fc.assert(
      fc.property(scale, ({ share, ...scaled }) => {
        expect(Rating.parse(scaled)).toBeCloseTo(1 + 4 * share, 6);
      }),
    );
  });
});

const summary = { product: 'coat', average: 4.31, count: 128, distribution: { 1: 4, 2: 6, 3: 11, 4: 32, 5: 75 } };

describe('the rating of a product', () => {
  test('is read with its bars', () => {
    expect(RatingSummary.parse(summary)).toEqual(summary);
  });

  test('hides bars that do not add up to the count', () => {
    const distribution = { ...summary.distribution, 5: 76 };
    expect(RatingSummary.parse({ ...summary, distribution })).toEqual({ product: 'coat', average: 4.31, count: 128 });
  });

  test('is refused when a count stands without an average', () => {
    expect(accepts(RatingSummary, { product: 'coat', count: 3 })).toBe(false);
  });

  test('is refused when the average lies outside its scale', () => {
    for (const average of [0, 0.5, 5.1, 87]) expect(accepts(RatingSummary, { ...summary, average })).toBe(false);
    expect(accepts(RatingSummary, { ...summary, average: 87, best: 80, worst: 0 })).toBe(false);
    expect(accepts(RatingSummary, { ...summary, average: 3, best: 1, worst: 5 })).toBe(false);
  });

  test('is brought to five stars from any scale', () => {
    const { average } = RatingSummary.parse({ product: 'coat', average: 87, count: 9, best: 100, worst: 0 });
    expect(average).toBeCloseTo(4.48, 6);
  });

  test('of no reviews has no average, whatever is said', () => {
    expect(RatingSummary.parse({ product: 'coat', count: 0 })).toEqual({ product: 'coat', count: 0 });
    expect(RatingSummary.parse({ product: 'coat', count: 0, average: 5 })).toEqual({ product: 'coat', count: 0 });
  });

  test.each([-0.1, 1.1, '0.9'])('never has a recommended share of %j', (recommended) => {
    expect(accepts(RatingSummary, { ...summary, recommended })).toBe(false);
  });

  test('needs all five bars, each a count', () => {
    expect(accepts(RatingSummary, { ...summary, distribution: { 4: 28, 5: 100 } })).toBe(false);
    expect(accepts(RatingSummary, { ...summary, distribution: { ...summary.distribution, 1: -4 } })).toBe(false);
  });
});
