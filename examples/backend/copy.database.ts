import type { Review } from '../../src/model/review.ts';
import { readStatement, writeStatement } from './collection.ts';
import type { Database } from './database.ts';
import { settle } from './import/import.run.ts';
import { type Status, toRow } from './review.row.ts';
import { writeReviews } from './reviews.write.ts';

const atOnce = 500;

/** Copies all reviews, whatever their status, and the statement. Can be run again. Gives the number of reviews. */
export const copyDatabase = async (source: Database, target: Database): Promise<number> => {
  let after = '';
  let copied = 0;
  for (;;) {
    const rows = await source.query<{ id: string; record: string; status: Status; reason: string }>(
      'select id, record::text as record, status, reason from reviews where id > $1 order by id limit $2',
      [after, atOnce],
    );
    if (rows.length === 0) break;
    await writeReviews(
      target,
      rows.map(({ record, status, reason }) => toRow(JSON.parse(record) as Review, { status, reason })),
    );
    copied += rows.length;
    after = rows.at(-1)?.id ?? '';
  }
  const statement = await readStatement(source);
  if (statement) await writeStatement(target, statement);
  await settle(target);
  return copied;
};
