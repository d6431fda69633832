import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectMixed } from './carousel.selection.ts';

const rated = (...ratings: number[]) => ratings.map((rating, place) => ({ rating, place }));
const ratingsOf = (reviews: readonly { rating: number }[]) => reviews.map(({ rating }) => rating);
const isLow = ({ rating }: { rating: number }) => Math.round(rating) <= 3;

test('all are shown where all fit', () => {
  const reviews = rated(5, 1, 5);
  expect(selectMixed(reviews, 3)).toBe(reviews);
});

test('the mix of what is shown is the mix of what was read, in the order it was read', () => {
  expect(ratingsOf(selectMixed(rated(5, 5, 5, 5, 1, 1, 5, 5), 4))).toEqual([5, 5, 5, 1]);
  expect(ratingsOf(selectMixed(rated(5, 5, 4, 4, 2, 2, 1, 1), 4))).toEqual([5, 4, 2, 1]);
});

test('one bad review among many good ones is shown', () => {
  expect(ratingsOf(selectMixed(rated(5, 5, 5, 5, 5, 5, 5, 5, 4, 4, 4, 4, 4, 4, 4, 1), 8))).toContain(1);
});

test('of each rating the newest are shown', () => {
  const shown = selectMixed(rated(5, 1, 5, 1), 2);
  expect(shown.map(({ place }) => place)).toEqual([0, 1]);
});

const reviewsOf = fc
  .array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((ratings) => rated(...ratings));
const limits = fc.integer({ min: 3, max: 20 });

test('whatever was read: as many as asked for, none twice, in order, each star within one of its share', () => {
  fc.assert(
    fc.property(reviewsOf, limits, (reviews, limit) => {
      const shown = selectMixed(reviews, limit);
      expect(shown).toHaveLength(Math.min(limit, reviews.length));
      const places = shown.map(({ place }) => place);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      for (const star of [1, 2, 3, 4, 5]) {
        const count = (of: readonly { rating: number }[]) =>
          of.filter(({ rating }) => Math.round(rating) === star).length;
        const exact = (count(reviews) * shown.length) / reviews.length;
        // One more may have gone to a low rating that would have had no place.
        expect(Math.abs(count(shown) - exact)).toBeLessThan(2);
      }
    }),
  );
});

test('whatever was read: low ratings are never all left out', () => {
  fc.assert(
    fc.property(reviewsOf, limits, (reviews, limit) => {
      expect(selectMixed(reviews, limit).some(isLow)).toBe(reviews.some(isLow));
    }),
  );
});
