import type { Database } from '../database.ts';
import { writeStatement, type CollectionStatement } from '../collection.ts';
import type { ReviewRow } from '../review.row.ts';
import { writeReviews } from '../reviews.write.ts';
import type { Candidate } from './candidate.ts';

/** What became of a file. `read` = `added` + `updated` + `unchanged` + `refused`. */
export interface Imported {
  read: number;
  added: number;
  updated: number;
  /** Known already, or exact copies of an earlier row of the file. */
  unchanged: number;
  refused: number;
}

export interface ImportListener {
  refused?(where: string, reason: string): void;
  progress?(soFar: Readonly<Imported>): void;
}

const rowsPerBatch = 500;
/** PGlite takes messages of up to 16 MB; far below, memory stays flat whatever the length of the reviews. */
const charactersPerBatch = 500_000;

const sizeOf = ({ record, words }: ReviewRow): number =>
  (record.body?.length ?? 0) + (record.title?.length ?? 0) + words.length + 400;

/** Writes rows in batches, each its own transaction: what is written stays, and a second run finds it. */
export const runImport = async (
  database: Database,
  candidates: AsyncIterable<Candidate | { collection: CollectionStatement }>,
  listener: ImportListener = {},
): Promise<Imported> => {
  const result: Imported = { read: 0, added: 0, updated: 0, unchanged: 0, refused: 0 };
  let batch: ReviewRow[] = [];
  let size = 0;
  /** One batch is written while the next one is read. */
  let writing = Promise.resolve();

  const write = async (): Promise<void> => {
    await writing;
    const rows = batch;
    batch = [];
    size = 0;
    writing = writeReviews(database, rows).then(({ added, updated, unchanged }) => {
      result.added += added;
      result.updated += updated;
      result.unchanged += unchanged;
      listener.progress?.(result);
    });
    // Awaited above or below; until then a failure must not count as unhandled.
    writing.catch(() => undefined);
  };

  for await (const candidate of candidates) {
    if ('collection' in candidate) {
      await writeStatement(database, candidate.collection);
      continue;
    }
    result.read++;
    if ('refused' in candidate) {
      result.refused++;
      listener.refused?.(candidate.where, candidate.refused);
      continue;
    }
    batch.push(candidate.row);
    size += sizeOf(candidate.row);
    if (batch.length >= rowsPerBatch || size >= charactersPerBatch) await write();
  }
  if (batch.length > 0) await write();
  await writing;
  return result;
};

/** Statistics and visibility, without which neither the planner nor index-only counts are any good. */
export const settle = (database: Database): Promise<void> => database.exec('vacuum (analyze) reviews');
