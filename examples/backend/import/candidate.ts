import * as z from 'zod/mini';
import { Review } from '../../../src/model/review.ts';
import { type Moderation, type ReviewRow, toRow } from '../review.row.ts';

/** Why a row was left out, for the person who can mend it: the value and what was expected. */
export class RefusedRow extends Error {
  override readonly name = 'RefusedRow';
}

/** One row of a file, ready to be written or refused. `where` is a place in the file: `line 12`, `item 3`. */
export type Candidate<Row = ReviewRow> = { where: string; row: Row } | { where: string; refused: string };

/** A message of PostgreSQL, or an answer, should not be a book. */
const largest = 200_000;
const inWords = { error: z.locales.en().localeError };

/** The value as the schema accepts it. `what` names it, e.g. `the review`. @throws RefusedRow with the path at fault */
export const accepted = <Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  what: string,
): z.output<Schema> => {
  const checked = schema.safeParse(value, inWords);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new RefusedRow(`${issue?.path.join('.') || what}: ${issue?.message}`);
};

/** @throws RefusedRow */
export const refuseTooLarge = (record: unknown, what: string): void => {
  const size = JSON.stringify(record).length;
  if (size <= largest) return;
  throw new RefusedRow(`is ${Math.round(size / 1000)} kB long; ${what} may be up to ${largest / 1000} kB`);
};

/** The last gate before the database, for every format. @throws RefusedRow */
export const toCandidateRow = (value: unknown, moderation?: Moderation): ReviewRow => {
  const row = toRow(accepted(Review, value, 'the review'), moderation);
  refuseTooLarge(row.record, 'a review');
  return row;
};

/** Runs `make` and turns a refusal into a candidate; any other error is a fault of ours and goes on. */
export const candidate = <Row = ReviewRow>(where: string, make: () => Row): Candidate<Row> => {
  try {
    return { where, row: make() };
  } catch (error) {
    if (error instanceof RefusedRow) return { where, refused: error.message };
    throw error;
  }
};
