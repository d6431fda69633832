import type { Sort } from '../../src/model/review.ts';

/** What a place in a sorted list is made of; `at` is `null` for a review without a date. */
export interface Place {
  id: string;
  at: number | null;
  rating: number;
  helpful: number;
}

type Key = number | string;

interface Order {
  /** Compared as one row value, so that one index answers both the order and "after this one". */
  expressions: readonly string[];
  direction: 'asc' | 'desc';
  keys(place: Place): Key[];
}

const byDate = ({ at, id }: Place): Key[] => [at ?? -Infinity, id];

/** The orders of src/model/select-reviews.ts as SQL: ties fall back to the newest, dates to the id. */
export const orders: Record<Sort, Order> = {
  newest: { expressions: ['at', 'id'], direction: 'desc', keys: byDate },
  oldest: { expressions: ['at', 'id'], direction: 'asc', keys: byDate },
  highest: {
    expressions: ['rating', 'at', 'id'],
    direction: 'desc',
    keys: (place) => [place.rating, ...byDate(place)],
  },
  // Negated, because a row value compares all its parts in one direction.
  lowest: {
    expressions: ['(-rating)', 'at', 'id'],
    direction: 'desc',
    keys: (place) => [-place.rating, ...byDate(place)],
  },
  helpful: {
    expressions: ['helpful', 'at', 'id'],
    direction: 'desc',
    keys: (place) => [place.helpful, ...byDate(place)],
  },
};

export const orderBy = (sort: Sort): string => {
  const { expressions, direction } = orders[sort];
  return expressions.map((expression) => `${expression} ${direction}`).join(', ');
};
