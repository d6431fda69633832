import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { ReviewsQuery } from '../../src/model/review.ts';
import type { Place } from './reviews.order.ts';

const Content = z.object({
  /** Of which question it is; a place in another list means nothing. */
  of: z.string(),
  /** How many fit the filters: counted for the first page, carried on to the others. */
  matching: z.number(),
  place: z.object({ id: z.string(), at: z.nullable(z.number()), rating: z.number(), helpful: z.number() }),
});

/** The number of reviews asked for may change on the way. */
const ofNoMatter = ['cursor', 'limit'];

const fingerprint = (query: ReviewsQuery): string => {
  const question = Object.entries(query).filter(([name]) => !ofNoMatter.includes(name));
  const sorted = question.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 12);
};

/** Opaque to whoever gets it: the place of the last review given, so that page 500 costs what page 1 costs. */
export const writeCursor = (query: ReviewsQuery, matching: number, place: Place): string =>
  Buffer.from(JSON.stringify({ of: fingerprint(query), matching, place })).toString('base64url');

/** `undefined` when `query.cursor` is none of ours or belongs to another question. */
export const readCursor = (query: ReviewsQuery): { matching: number; place: Place } | undefined => {
  try {
    const content = Content.parse(JSON.parse(Buffer.from(query.cursor ?? '', 'base64url').toString()));
    return content.of === fingerprint(query) ? content : undefined;
  } catch {
    return undefined;
  }
};
