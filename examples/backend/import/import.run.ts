import type { Database } from '../database.ts';
import { writeStatement } from '../collection.ts';
import type { ReviewRow } from '../review.row.ts';
import { writeReviews, type Written } from '../reviews.write.ts';
import type { ShopTable } from '../shop.rows.ts';
import type { JsonRow } from './json.rows.ts';
import { ShopWriter } from './shop.writer.ts';

/** What became of a file. `read` = `added` + `updated` + `unchanged` + `refused`. */
export interface Imported {
  read: number;
  added: number;
  updated: number;
  /** Known already, or exact copies of an earlier row of the file. */
  unchanged: number;
  refused: number;
  /** Rows of the shop's tables that the file no longer holds; only where they were to be removed. */
  removed?: number;
}

export interface ImportOptions extends ImportListener {
  /**
   * The badges, policies and shipments that a file names are all there are: others are removed. A table of which a
   * record was refused loses nothing.
   */
  replace?: boolean;
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
  candidates: AsyncIterable<JsonRow>,
  { replace = false, ...listener }: ImportOptions = {},
): Promise<Imported> => {
  const result: Imported = { read: 0, added: 0, updated: 0, unchanged: 0, refused: 0 };
  let batch: ReviewRow[] = [];
  let size = 0;
  /** One batch is written while the next one is read. */
  let writing = Promise.resolve();

  const count = ({ added, updated, unchanged }: Written): void => {
    result.added += added;
    result.updated += updated;
    result.unchanged += unchanged;
    listener.progress?.(result);
  };
  const shop = new ShopWriter(database, count);
  const named = new Set<ShopTable>();
  const spared = new Set<ShopTable>();

  const write = async (): Promise<void> => {
    await writing;
    const rows = batch;
    batch = [];
    size = 0;
    writing = writeReviews(database, rows).then(count);
    // Awaited above or below; until then a failure must not count as unhandled.
    writing.catch(() => undefined);
  };

  for await (const candidate of candidates) {
    if ('collection' in candidate) {
      await writeStatement(database, candidate.collection);
      continue;
    }
    if ('named' in candidate) {
      named.add(candidate.named);
      continue;
    }
    result.read++;
    const one = 'shop' in candidate ? candidate.shop : candidate;
    if ('shop' in candidate) named.add(candidate.shop.table);
    if ('refused' in one) {
      result.refused++;
      listener.refused?.(one.where, one.refused);
      if ('shop' in candidate) spared.add(candidate.shop.table);
      continue;
    }
    if ('table' in one.row) {
      await shop.add(one.row);
      continue;
    }
    batch.push(one.row);
    size += sizeOf(one.row);
    if (batch.length >= rowsPerBatch || size >= charactersPerBatch) await write();
  }
  if (batch.length > 0) await write();
  await writing;
  await shop.flush();
  if (replace) result.removed = await shop.removeOthers(named, spared);
  return result;
};

/** Statistics and visibility, without which neither the planner nor index-only counts are any good. */
export const settle = (database: Database): Promise<void> =>
  database.exec('vacuum (analyze) reviews, badges, policies, shipments');
