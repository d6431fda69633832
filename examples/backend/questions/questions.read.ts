import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { QuestionsQuery } from '../../../src/model/question.ts';
import type { Session } from '../database.ts';
import { withItems } from '../reviews.read.ts';
import { prefixes, Values } from '../reviews.filter.ts';
import { RequestError } from '../request.error.ts';

const Cursor = z.object({ of: z.string(), at: z.number(), id: z.string() });

const fingerprint = ({ product, search }: QuestionsQuery): string =>
  createHash('sha256')
    .update(JSON.stringify([product, search]))
    .digest('base64url')
    .slice(0, 12);

const readCursor = (query: QuestionsQuery): z.output<typeof Cursor> | undefined => {
  if (query.cursor === undefined) return undefined;
  try {
    const place = Cursor.parse(JSON.parse(Buffer.from(query.cursor, 'base64url').toString()));
    if (place.of === fingerprint(query)) return place;
  } catch {
    // Said below.
  }
  throw new RequestError('invalid', 'cursor: belongs to another question or is damaged; leave it out to start again');
};

/** Fewer answers than these say nothing about how long the next one takes. */
const enoughAnswers = 5;

/** Days within which half of all answers came, counted from the day of the question. */
const answeredWithin = async (session: Session, product: string | undefined): Promise<number | undefined> => {
  const [row] = await session.query<{ days: number | null; count: number }>(
    `select percentile_disc(0.5) within group
       (order by left(answer->>'answeredAt', 10)::date - left(record->>'askedAt', 10)::date)::integer as days,
       count(*)::integer as count
     from questions cross join lateral jsonb_array_elements(record->'answers') as answers (answer)
     where status = 'published' and ($1::text is null or product = $1)
       and answer->>'answeredAt' >= record->>'askedAt'`,
    [product ?? null],
  );
  return row && row.count >= enoughAnswers ? (row.days ?? undefined) : undefined;
};

/** The answer of `GET /questions` as JSON text: published ones, newest first. @throws RequestError */
export const answerQuestions = async (session: Session, query: QuestionsQuery): Promise<string> => {
  const after = readCursor(query);
  const values = new Values();
  const subject = [
    "status = 'published'",
    ...(query.product === undefined ? [] : [`product = ${values.add(query.product, 'text')}`]),
  ].join(' and ');
  const asked = query.search ? prefixes(query.search) : '';
  const fits = asked ? `words @@ ${values.add(asked, 'tsquery')}` : 'true';
  const [counts] = await session.query<{ total: number; matching: number }>(
    `select count(*)::integer as total, count(*) filter (where ${fits})::integer as matching
     from questions where ${subject}`,
    values.list,
  );
  const later = after
    ? `(at, id) < (${values.add(after.at, 'double precision')}, ${values.add(after.id, 'text')})`
    : 'true';
  const rows = await session.query<{ record: string; id: string; asked: number }>(
    `select record::text as record, id, at as asked from questions
     where ${subject} and ${fits} and ${later} order by at desc, id desc limit ${query.limit + 1}`,
    values.list,
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const next =
    last && rows.length > query.limit
      ? Buffer.from(JSON.stringify({ of: fingerprint(query), at: last.asked, id: last.id })).toString('base64url')
      : undefined;
  const days = await answeredWithin(session, query.product);
  return withItems(
    shown.map(({ record }) => record),
    { ...counts, ...(next && { next }), ...(days !== undefined && { answeredWithinDays: days }) },
  );
};
