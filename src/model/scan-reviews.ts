import type { ReviewsQuery } from './review.ts';
import { isFiltered } from './review-choice.ts';
import { fits } from './select-reviews.ts';

/** One page as a server gives it, its records in the contract's shape and in the order that was asked for. */
export interface ReviewPage {
  readonly items: readonly unknown[];
  /** All reviews of the subject. */
  readonly total?: number | undefined;
  /** Where the page after it begins; absent on the last. */
  readonly next?: string | undefined;
}

/** Reads one page of at most `limit` reviews. `cursor`: the `next` of the page before. */
export type TurnPage = (cursor: string | undefined, limit: number) => Promise<ReviewPage>;

/** Pages read for one question at most, and the reviews of each: 500 searched before the shopper is asked to go on. */
const mostPages = 5;
const pageSize = 100;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A place within a page: `30 abc` is behind the thirtieth review of the page that `abc` begins. */
const readPlace = (place = '0 '): { skip: number; cursor: string | undefined } => {
  const [skip = '', ...cursor] = place.split(' ');
  return { skip: Number(skip) || 0, cursor: cursor.join(' ') || undefined };
};
const writePlace = (skip: number, cursor = ''): string => `${skip} ${cursor}`;

/**
 * Answers a question about reviews from a server that turns pages but cannot filter: reads on until as many fit as were
 * asked for. `matching` is only given where all were seen; `next` goes on where this stopped. `isOfSubject` is for
 * servers that give the reviews of other products too: `total` counts those of the subject, where all were seen.
 * @throws Error where the server sends the same page again.
 */
export const scanReviews = async (
  query: ReviewsQuery,
  turn: TurnPage,
  isOfSubject?: (review: Record<string, unknown>) => boolean,
): Promise<unknown> => {
  if (!isOfSubject && !isFiltered(query)) {
    const page = await turn(query.cursor, query.limit);
    return { ...page, ...(page.total !== undefined && { matching: page.total }) };
  }
  const found: unknown[] = [];
  const seen = new Set<string | undefined>();
  let { skip, cursor } = readPlace(query.cursor);
  let total: number | undefined;
  let ofSubject = 0;
  const answer = (next: string | undefined) => {
    const isWhole = next === undefined && query.cursor === undefined;
    return {
      items: found,
      total: !isOfSubject ? total : isWhole ? ofSubject : undefined,
      ...(next !== undefined && { next }),
      ...(isWhole && { matching: found.length }),
    };
  };
  for (let pages = 0; pages < mostPages; pages += 1) {
    if (seen.has(cursor)) throw new Error(`the server sends the page "${cursor}" again and again`);
    seen.add(cursor);
    const page = await turn(cursor, pageSize);
    total = page.total;
    for (const [place, item] of page.items.entries()) {
      if (place < skip || !isObject(item) || isOfSubject?.(item) === false) continue;
      ofSubject += 1;
      if (!fits(item, query)) continue;
      if (found.length === query.limit) return answer(writePlace(place, cursor));
      found.push(item);
    }
    if (page.next === undefined) return answer(undefined);
    cursor = page.next;
    skip = 0;
  }
  return answer(writePlace(0, cursor));
};
