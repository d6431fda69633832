import * as fc from 'fast-check';
import { type Review, type ReviewsQuery, sorts } from '../../../src/model/review.ts';

/** Few and overlapping, so that searches, filters and ties hit often. */
const said = [
  'Zip',
  'zipper',
  'coat',
  'Coats',
  'über',
  'Ünder',
  'ação',
  '3e5',
  'été',
  "don't",
  'नमस्ते',
  '大衣',
  '100%',
  'a-b',
  '',
  '«zip»',
];
const text = fc.array(fc.constantFrom(...said), { maxLength: 5 }).map((words) => words.join(' '));
const day = fc.integer({ min: 0, max: 3 }).map((offset) => `2026-10-0${offset + 1}`);
const moment = fc.constantFrom('2026-10-02T00:00:00Z', '2026-10-02T02:00:00+02:00', '2026-10-02T23:30:00-05:00');

export const arbitraryReview: fc.Arbitrary<Review> = fc
  .record(
    {
      id: fc.integer({ min: 0, max: 60 }).map((number) => `r-${number}`),
      rating: fc.constantFrom(1, 1.5, 2, 2.49, 3, 3.5, 4, 4.5, 5),
      purchase: fc.constantFrom('confirmed', 'unconfirmed', 'unknown'),
      product: fc.constantFrom('sku-1', 'sku-2', "o'sku, 3"),
      title: text,
      body: text,
      language: fc.constantFrom('en', 'en-GB', 'de', 'pt-BR'),
      publishedAt: fc.oneof(day, moment),
      photos: fc.constantFrom([], [{ url: 'https://img.example/1.jpg' }]),
      helpful: fc.record({ yes: fc.integer({ min: 0, max: 3 }), no: fc.constant(0) }),
    },
    { requiredKeys: ['id', 'rating', 'purchase'] },
  )
  .map((review) => review as unknown as Review);

/** Absent four times out of five: many filters at once leave nothing to sort and to page through. */
const seldom = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });

export const arbitraryQuery: fc.Arbitrary<ReviewsQuery> = fc
  .record({
    sort: fc.constantFrom(...sorts),
    limit: fc.integer({ min: 1, max: 7 }),
    product: seldom(fc.constantFrom('sku-1', 'sku-2', "o'sku, 3", 'nothing')),
    ratings: seldom(fc.subarray([1, 2, 3, 4, 5])),
    photos: seldom(fc.boolean()),
    purchase: seldom(fc.constant('confirmed' as const)),
    language: seldom(fc.constantFrom('en', 'de-AT', 'pt', 'fr')),
    search: seldom(fc.constantFrom('zip', 'ZIP coat', 'über', 'नम', '大', '3e', '%', "don't", 'per', '\\', "' | zip")),
  })
  .map((query) => {
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    return Object.fromEntries(given) as unknown as ReviewsQuery;
  });
