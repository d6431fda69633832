import type { Review } from '../../src/model/review.ts';
import type { Session } from './database.ts';
import { type Moderation, type Own, type ReviewRow, type Status, toRow } from './review.row.ts';
import { writeReviews } from './reviews.write.ts';

export interface Known {
  record: Review;
  moderation: Moderation;
  own: Own;
}

interface Row {
  id: string;
  record: string;
  status: Status;
  reason: string;
  own: string | null;
}

/** Rows of the table as it takes them again, with nothing lost. `where` may use `$1` … of the values. */
export const readRows = async (session: Session, where: string, values: readonly unknown[]): Promise<ReviewRow[]> => {
  const rows = await session.query<Row & { received: string }>(
    `select id, record::text as record, status, reason, own::text as own, to_json(received)::text as received
     from reviews where ${where}`,
    values,
  );
  return rows.map(({ record, status, reason, own, received }) =>
    Object.assign(toRow(JSON.parse(record) as Review, { status, reason }), {
      own: own === null ? null : (JSON.parse(own) as Own),
      received: JSON.parse(received) as string,
    }),
  );
};

/** Changes one review while nobody else can; what follows from it follows in the same transaction. `false`: there is none. */
export const changeReview = async (
  session: Session,
  id: string,
  change: (known: Known) => Partial<Known>,
): Promise<boolean> => {
  const [row] = await readRows(session, 'id = $1 for update', [id]);
  if (!row) return false;
  const known: Known = {
    record: row.record,
    moderation: { status: row.status, reason: row.reason },
    own: row.own ?? {},
  };
  const { record, moderation, own } = { ...known, ...change(known) };
  await writeReviews(session, [{ ...toRow(record, moderation), own }]);
  return true;
};
