import type { ReviewFilters, ReviewsQuery, Sort } from './review.ts';
import { matches } from './search.ts';

/** As it came: only the client judges records, and only those of the page that is shown. */
type Raw = Record<string, unknown>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Never NaN, which has no place in an order and would take good records out of theirs. */
const number = (value: unknown, otherwise = 0): number =>
  typeof value === 'number' && !Number.isNaN(value) ? value : otherwise;

const ratingOf = ({ rating }: Raw): number => {
  if (!isRaw(rating)) return number(rating);
  const [value, worst, best] = [number(rating.value), number(rating.worst), number(rating.best)];
  return number(1 + ((value - worst) / (best - worst)) * 4);
};

const helpfulOf = ({ helpful }: Raw): number => (isRaw(helpful) ? number(helpful.yes) : 0);
/** Without a date a review is older than any that has one. */
const timeOf = ({ publishedAt }: Raw): number => number(Date.parse(text(publishedAt)), -Infinity);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b);

/** What orders look at, read once a review and not once a comparison. */
interface Ranked {
  readonly review: Raw;
  readonly time: number;
  readonly id: string;
  /** What the order is by, where it is not the date. */
  readonly rank: number;
}

const newestFirst = (a: Ranked, b: Ranked): number => byNumber(b.time, a.time) || byText(b.id, a.id);
const oldestFirst = (a: Ranked, b: Ranked): number => newestFirst(b, a);
/** Ties fall back to the newest, and dates to the id, so that pages never overlap. */
const most = (a: Ranked, b: Ranked): number => byNumber(b.rank, a.rank) || newestFirst(a, b);
const least = (a: Ranked, b: Ranked): number => byNumber(a.rank, b.rank) || newestFirst(a, b);

const orders: Record<Sort, readonly [compare: (a: Ranked, b: Ranked) => number, rank: (review: Raw) => number]> = {
  newest: [newestFirst, () => 0],
  oldest: [oldestFirst, () => 0],
  highest: [most, ratingOf],
  lowest: [least, ratingOf],
  helpful: [most, helpfulOf],
};

const inOrder = (reviews: readonly Raw[], sort: Sort): Raw[] => {
  const [compare, rank] = orders[sort];
  return reviews
    .map((review) => ({ review, time: timeOf(review), id: text(review.id), rank: rank(review) }))
    .sort(compare)
    .map(({ review }) => review);
};

/** True for a review, as it came, that the filters of the query keep. */
export const fits = (review: Raw, query: ReviewFilters): boolean =>
  (!query.ratings?.length || query.ratings.includes(Math.round(ratingOf(review)))) &&
  (!query.photos || (Array.isArray(review.photos) && review.photos.length > 0)) &&
  (!query.purchase || review.purchase === query.purchase) &&
  (!query.language || text(review.language).split('-')[0] === query.language.split('-')[0]) &&
  (!query.search || matches(`${text(review.title)} ${text(review.body)}`, query.search));

/** A review that names no product belongs to the subject of the answer it came in. */
const isOf = (item: unknown, product: string | undefined): boolean =>
  product === undefined || !isRaw(item) || item.product === undefined || item.product === product;

/**
 * One page of a whole, unsorted answer, as the `rest` contract would give it: for backends that hold
 * everything at once. `cursor` is the number of reviews already given.
 */
export const selectReviews = (answer: unknown, query: ReviewsQuery): unknown => {
  if (!isRaw(answer) || !Array.isArray(answer.items)) return answer;
  const items: unknown[] = answer.items;
  const all = items.filter((item) => isOf(item, query.product));
  const fitting = all.filter((item) => isRaw(item) && fits(item, query)) as Raw[];
  const start = Number(query.cursor ?? 0);
  const end = start + query.limit;
  const { next: _, ...envelope } = answer;
  return {
    ...envelope,
    items: inOrder(fitting, query.sort).slice(start, end),
    // A total that was given counts more than what is at hand, but only for the subject it was given for.
    total: all.length === items.length ? (answer.total ?? all.length) : all.length,
    matching: fitting.length,
    ...(end < fitting.length && { next: String(end) }),
  };
};
