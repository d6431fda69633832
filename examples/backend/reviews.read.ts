import type { ReviewsQuery } from '../../src/model/review.ts';
import type { Session } from './database.ts';
import { withPhotos } from './photos/photo.address.ts';
import { readCursor, writeCursor } from './reviews.cursor.ts';
import { conditions, Values } from './reviews.filter.ts';
import { orderBy, orders, type Place } from './reviews.order.ts';
import { type KeptRating, readKept, shop, starsOf } from './ratings.read.ts';
import { RequestError } from './request.error.ts';
import { readCollection } from './collection.ts';

interface Row extends Omit<Place, 'at'> {
  record: string;
  dated: number | null;
}

/** Kept apart from the answer as text: a record is stored as it is answered, there is nothing to parse. */
export interface ReviewsPage {
  /** Each the JSON text of one review. */
  records: string[];
  total: number;
  matching: number;
  next?: string;
}

/** One page of reviews, and where the next one begins. @throws RequestError for a cursor that is not of this question */
export const readReviewsPage = async (session: Session, query: ReviewsQuery): Promise<ReviewsPage> => {
  const cursor = query.cursor === undefined ? undefined : readCursor(query);
  if (query.cursor !== undefined && !cursor) {
    throw new RequestError('invalid', 'cursor: belongs to another question or is damaged; leave it out to start again');
  }
  const kept = await readKept(session, query.product ?? shop);
  const matching = cursor?.matching ?? (await countMatching(session, query, kept));
  const rows = matching === 0 ? [] : await readRows(session, query, cursor?.place);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    records: shown.map(({ record }) => record),
    total: kept?.count ?? 0,
    matching,
    ...(last && rows.length > query.limit && { next: writeCursor(query, matching, placeOf(last)) }),
  };
};

const readRows = (session: Session, query: ReviewsQuery, after: Place | undefined): Promise<Row[]> => {
  const values = new Values();
  const where = conditions(query, values);
  if (after) {
    const { expressions, direction, keys } = orders[query.sort];
    const given = keys(after).map((key) => values.add(key, typeof key === 'string' ? 'text' : 'double precision'));
    where.push(`(${expressions.join(', ')}) ${direction === 'desc' ? '<' : '>'} (${given.join(', ')})`);
  }
  // One more than asked tells whether there is a next page.
  return session.query<Row>(
    // Not named "at": an output column of that name would be what is sorted by, without an index.
    `select record::text as record, id, nullif(at, '-infinity') as dated, rating, helpful
     from reviews where ${where.join(' and ')} order by ${orderBy(query.sort)} limit ${query.limit + 1}`,
    values.list,
  );
};

const placeOf = ({ id, dated, rating, helpful }: Row): Place => ({ id, at: dated, rating, helpful });

const countMatching = async (session: Session, query: ReviewsQuery, kept: KeptRating | undefined): Promise<number> => {
  if (!kept) return 0;
  const { ratings = [], photos, purchase, language, search } = query;
  // What is kept by write need not be counted: no filter, or stars only.
  if (!photos && !purchase && !language && !search) {
    const perStar = starsOf(kept);
    return ratings.length ? ratings.reduce((sum, star) => sum + (perStar[star as 1] ?? 0), 0) : kept.count;
  }
  const values = new Values();
  const where = conditions(query, values).join(' and ');
  const [row] = await session.query<{ matching: number }>(
    `select count(*)::integer as matching from reviews where ${where}`,
    values.list,
  );
  return row?.matching ?? 0;
};

/** The answer of `GET /reviews` as JSON text; photos kept here have addresses below `base`. @throws RequestError */
export const answerReviews = async (session: Session, query: ReviewsQuery, base?: string): Promise<string> => {
  const { records, ...counts } = await readReviewsPage(session, query);
  const collection = await readCollection(session, query.product);
  return withItems(
    records.map((record) => withPhotos(record, base)),
    { ...counts, ...(collection && { collection }) },
  );
};

/** `{ "items": […], …envelope }` from records that are JSON text already. */
export const withItems = (records: readonly string[], envelope: object): string =>
  `{"items":[${records.join(',')}],${JSON.stringify(envelope).slice(1)}`;
