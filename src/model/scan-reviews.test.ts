import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReviewsQuery } from './review.ts';
import { scanReviews, type TurnPage } from './scan-reviews.ts';

interface Answer {
  items: { id: string; rating: number }[];
  total?: number;
  matching?: number;
  next?: string;
}

const reviewsOf = (ratings: readonly number[]) => ratings.map((rating, place) => ({ id: `r-${place}`, rating }));

/** A server that counts what it is asked, and gives at most `most` reviews a page. */
const serverOf = (ratings: readonly number[], most = 100) => {
  const all = reviewsOf(ratings);
  const asked: [cursor: string | undefined, limit: number][] = [];
  const turn: TurnPage = async (cursor, limit) => {
    asked.push([cursor, limit]);
    const start = Number(cursor ?? 0);
    const end = start + Math.min(limit, most);
    return {
      items: all.slice(start, end),
      total: all.length,
      next: end < all.length ? String(end) : undefined,
    };
  };
  return { all, asked, turn };
};

const ask = (turn: TurnPage, query: Partial<ReviewsQuery>) =>
  scanReviews({ sort: 'newest', limit: 10, ...query }, turn) as Promise<Answer>;

/** Every page of an answer, as a shopper who goes on to its end. */
const readAll = async (turn: TurnPage, query: Partial<ReviewsQuery>): Promise<Answer[]> => {
  const pages = [await ask(turn, query)];
  for (let next = pages[0]!.next; next !== undefined; next = pages.at(-1)!.next)
    pages.push(await ask(turn, { ...query, cursor: next }));
  return pages;
};

describe('reviews read page by page', () => {
  test('are the server’s own pages where nothing is filtered', async () => {
    const { turn, asked } = serverOf(Array.from({ length: 25 }, () => 5));
    const first = await ask(turn, {});
    expect(first).toMatchObject({ total: 25, matching: 25, next: '10' });
    await ask(turn, { cursor: '10', ratings: [], photos: false });
    expect(asked).toEqual([
      [undefined, 10],
      ['10', 10],
    ]);
  });

  test('are counted as matching only where all were seen', async () => {
    const few = serverOf([5, 1, 5, 1]);
    expect(await ask(few.turn, { ratings: [1] })).toEqual({
      items: [few.all[1], few.all[3]],
      total: 4,
      matching: 2,
    });
    const many = serverOf(Array.from({ length: 300 }, (_, place) => (place % 2 ? 1 : 5)));
    const answer = await ask(many.turn, { ratings: [1] });
    expect(answer.items).toHaveLength(10);
    expect(answer).not.toHaveProperty('matching');
  });

  test('are those of the subject alone where the server gives all, and counted where all were seen', async () => {
    const { all, turn } = serverOf(Array.from({ length: 150 }, (_, place) => (place % 2 ? 1 : 5)));
    const query: ReviewsQuery = { sort: 'newest', limit: 3 };
    const isOfSubject = ({ id }: Record<string, unknown>) => String(id).endsWith('49');
    const own = all.filter(isOfSubject);
    expect(await scanReviews(query, turn, isOfSubject)).toEqual({ items: own, total: 2, matching: 2 });
    expect(await scanReviews({ ...query, ratings: [5] }, turn, isOfSubject)).toEqual({
      items: [],
      total: 2,
      matching: 0,
    });
    const part = await scanReviews({ ...query, limit: 1 }, turn, isOfSubject);
    expect(part).toEqual({ items: own.slice(0, 1), total: undefined, next: expect.any(String) });
  });

  test('are searched 500 at a time', async () => {
    const { turn, asked } = serverOf(Array.from({ length: 1200 }, () => 5));
    const answer = await ask(turn, { ratings: [1] });
    expect(asked.map(([cursor]) => cursor)).toEqual([undefined, '100', '200', '300', '400']);
    expect(answer).toMatchObject({ items: [], total: 1200 });
    expect(answer.next).toBeDefined();
    expect((await readAll(turn, { ratings: [1] })).flatMap(({ items }) => items)).toEqual([]);
  });

  test('come each once and in order, whatever fits and however large the pages are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 7 }),
        async (ratings, most, limit) => {
          const { all, turn } = serverOf(ratings, most);
          const pages = await readAll(turn, { ratings: [2, 4], limit });
          const expected = all.filter(({ rating }) => rating === 2 || rating === 4);
          expect(pages.flatMap(({ items }) => items)).toEqual(expected);
          expect(Math.max(...pages.map(({ items }) => items.length))).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  test('are refused where the server turns in a circle', async () => {
    const turn: TurnPage = async () => ({ items: reviewsOf([5]), next: 'a' });
    await expect(ask(turn, { ratings: [1] })).rejects.toThrow('"a" again');
  });
});
