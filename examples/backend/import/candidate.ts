import * as z from 'zod/mini';
import { Review } from '../../../src/model/review.ts';
import { type Moderation, type ReviewRow, toRow } from '../review.row.ts';

/** Why a row was left out, for the person who can mend it: the value and what was expected. */
export class RefusedRow extends Error {
  override readonly name = 'RefusedRow';
}

/** One row of a file, ready to be written or refused. `where` is a place in the file: `line 12`, `item 3`. */
export type Candidate = { where: string; row: ReviewRow } | { where: string; refused: string };

/** A message of PostgreSQL, or an answer, should not be a book. */
const largest = 200_000;
const inWords = { error: z.locales.en().localeError };

/** The last gate before the database, for every format. @throws RefusedRow */
export const toCandidateRow = (value: unknown, moderation?: Moderation): ReviewRow => {
  const checked = Review.safeParse(value, inWords);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    throw new RefusedRow(`${issue?.path.join('.') || 'the review'}: ${issue?.message}`);
  }
  const row = toRow(checked.data, moderation);
  const size = JSON.stringify(row.record).length;
  if (size > largest) {
    throw new RefusedRow(`is ${Math.round(size / 1000)} kB long; a review may be up to ${largest / 1000} kB`);
  }
  return row;
};

/** Runs `make` and turns a refusal into a candidate; any other error is a fault of ours and goes on. */
export const candidate = (where: string, make: () => ReviewRow): Candidate => {
  try {
    return { where, row: make() };
  } catch (error) {
    if (error instanceof RefusedRow) return { where, refused: error.message };
    throw error;
  }
};
