import type { ReviewFilters, ReviewsQuery, Sort } from './review.ts';
import { matches } from './search.ts';
import {
  byNumber,
  isRaw,
  newestFirst as newestBy,
  number,
  type Order,
  type Raw,
  selectPage,
  text,
} from './select-page.ts';

const ratingOf = ({ rating }: Raw): number => {
  if (!isRaw(rating)) return number(rating);
  const [value, worst, best] = [number(rating.value), number(rating.worst), number(rating.best)];
  return number(1 + ((value - worst) / (best - worst)) * 4);
};

const helpfulOf = ({ helpful }: Raw): number => (isRaw(helpful) ? number(helpful.yes) : 0);

const newestFirst = newestBy('publishedAt');

/** Ties fall back to the newest. */
const orders: Record<Sort, Order> = {
  newest: newestFirst,
  oldest: (a, b) => newestFirst(b, a),
  highest: (a, b) => byNumber(ratingOf(b), ratingOf(a)) || newestFirst(a, b),
  lowest: (a, b) => byNumber(ratingOf(a), ratingOf(b)) || newestFirst(a, b),
  helpful: (a, b) => byNumber(helpfulOf(b), helpfulOf(a)) || newestFirst(a, b),
};

/** True for a review, as it came, that the filters of the query keep. */
export const fits = (review: Raw, query: ReviewFilters): boolean =>
  (!query.ratings?.length || query.ratings.includes(Math.round(ratingOf(review)))) &&
  (!query.photos || (Array.isArray(review.photos) && review.photos.length > 0)) &&
  (!query.purchase || review.purchase === query.purchase) &&
  (!query.language || text(review.language).split('-')[0] === query.language.split('-')[0]) &&
  (!query.search || matches(`${text(review.title)} ${text(review.body)}`, query.search));

/** One page of all reviews, sorted and filtered. */
export const selectReviews = (answer: unknown, query: ReviewsQuery): unknown =>
  selectPage(answer, query, (review) => fits(review, query), orders[query.sort]);
