import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Review, ReviewsQuery } from '../../src/model/review.ts';
import { selectReviews } from '../../src/model/select-reviews.ts';
import type { Database } from './database.ts';
import { toRow } from './review.row.ts';
import { readReviewsPage } from './reviews.read.ts';
import { writeReviews } from './reviews.write.ts';
import { onEveryDatabase } from './testing/databases.ts';
import { arbitraryQuery, arbitraryReview } from './testing/review.arbitrary.ts';

const idsOf = (items: readonly unknown[]): string[] => items.map((item) => (item as Review).id);

/** Follows the cursors to the last page. */
const readAll = async (database: Database, query: ReviewsQuery) => {
  const pages: string[][] = [];
  let page = await readReviewsPage(database, query);
  const { total, matching } = page;
  for (;;) {
    pages.push(idsOf(page.records.map((record) => JSON.parse(record) as unknown)));
    expect(pages.length, 'pages without an end').toBeLessThan(100);
    if (page.next === undefined) return { pages, total, matching };
    page = await readReviewsPage(database, { ...query, cursor: page.next });
  }
};

/** The law: what a page would select from the same reviews. */
const selectAll = (reviews: readonly Review[], query: ReviewsQuery) => {
  const items = query.product === undefined ? reviews : reviews.filter(({ product }) => product === query.product);
  const answer = selectReviews({ items }, { ...query, limit: Infinity }) as {
    items: unknown[];
    total: number;
    matching: number;
  };
  return { ids: idsOf(answer.items), total: answer.total, matching: answer.matching };
};

onEveryDatabase('reading reviews', (database) => {
  beforeEach(() => database().exec('delete from reviews'));

  it('gives the ids that selectReviews gives, in the same order, page by page', async () => {
    const dataSet = fc.uniqueArray(arbitraryReview, {
      selector: ({ id }) => id,
      minLength: 5,
      maxLength: 60,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(dataSet, fc.array(arbitraryQuery, { minLength: 8, maxLength: 8 }), async (reviews, queries) => {
        await database().exec('delete from reviews');
        await writeReviews(
          database(),
          reviews.map((review) => toRow(review)),
        );
        for (const query of queries) {
          const expected = selectAll(reviews, query);
          const { pages, total, matching } = await readAll(database(), query);
          expect({ ids: pages.flat(), total, matching }, JSON.stringify(query)).toEqual(expected);
          expect(pages.slice(0, -1).every((page) => page.length === query.limit)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  }, 180_000);

  it('never reads what is pending or withheld', async () => {
    const review: Review = { id: 'r-1', product: 'sku-1', rating: 1, purchase: 'unknown' };
    await writeReviews(database(), [
      toRow({ ...review, id: 'p' }, { status: 'pending', reason: '' }),
      toRow({ ...review, id: 'w' }, { status: 'withheld', reason: 'spam' }),
      toRow(review),
    ]);
    expect(await readAll(database(), { sort: 'newest', limit: 10 })).toEqual({
      pages: [['r-1']],
      total: 1,
      matching: 1,
    });
  });

  it('keeps an undated review undated', async () => {
    await writeReviews(database(), [toRow({ id: 'r-1', rating: 5, purchase: 'unknown' })]);
    const { records } = await readReviewsPage(database(), { sort: 'newest', limit: 10 });
    expect(records.map((record) => JSON.parse(record) as unknown)).toEqual([
      { id: 'r-1', rating: 5, purchase: 'unknown' },
    ]);
  });

  it('stores any text and finds any word', async () => {
    const body = `a\0b \ud800 ${'x'.repeat(3000)} '; drop table reviews; --`;
    await writeReviews(database(), [toRow({ id: 'r-1', rating: 5, purchase: 'unknown', body })]);
    const found = await readReviewsPage(database(), { sort: 'newest', limit: 1, search: `${'x'.repeat(2500)} DROP` });
    expect(found.matching).toBe(1);
  });
});
