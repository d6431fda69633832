import type { Session } from './database.ts';
import type { ReviewRow } from './review.row.ts';

export interface Written {
  added: number;
  updated: number;
  unchanged: number;
}

/** Rows with `own` know all there is; those without, from a file, take what was written here on top of it. */
const next = {
  status:
    "case when excluded.own is null then coalesce(reviews.own->'moderation'->>'status', excluded.status) else excluded.status end",
  reason:
    "case when excluded.own is null then coalesce(reviews.own->'moderation'->>'reason', excluded.reason) else excluded.reason end",
  record:
    '(case when excluded.own is null and reviews.own is not null then with_own(excluded.record, reviews.own) else excluded.record end)',
};

/** One parameter for any number of rows: the same statement, planned once, on PGlite and PostgreSQL. */
const upsert = `
  with written as (
    insert into reviews (id, product, status, reason, rating, at, helpful, photos, confirmed, language, words, record, own, received)
    select id, product, status, reason, rating, coalesce(at, '-infinity'), helpful, photos, confirmed, language,
      array_to_tsvector(string_to_array(words, ' ')), record, own, coalesce(received, now())
    from jsonb_to_recordset($1::text::jsonb) as given (
      id text, product text, status text, reason text, rating double precision, at double precision, helpful double precision,
      photos boolean, confirmed boolean, language text, words text, record jsonb, own jsonb, received timestamptz)
    on conflict (id) do update set
      product = excluded.product, rating = excluded.rating, at = excluded.at, photos = excluded.photos,
      confirmed = excluded.confirmed, language = excluded.language, words = excluded.words,
      status = ${next.status}, reason = ${next.reason}, record = ${next.record},
      helpful = coalesce((${next.record}->'helpful'->>'yes')::double precision, 0),
      own = coalesce(excluded.own, reviews.own)
    where (reviews.record, reviews.status, reviews.reason) is distinct from (${next.record}, ${next.status}, ${next.reason})
      or (excluded.own is not null and reviews.own is distinct from excluded.own)
    returning xmax = 0 as fresh
  )
  select count(*) filter (where fresh)::integer as added, count(*) filter (where not fresh)::integer as updated
  from written`;

/**
 * Inserts reviews, or updates those whose id is known and whose content differs; `ratings` follow in the same
 * statement. Of two rows with one id the later counts.
 */
export const writeReviews = async (session: Session, rows: readonly ReviewRow[]): Promise<Written> => {
  const distinct = [...new Map(rows.map((row) => [row.id, row])).values()];
  const [written] = await session.query<{ added: number; updated: number }>(upsert, [JSON.stringify(distinct)]);
  const { added = 0, updated = 0 } = written ?? {};
  return { added, updated, unchanged: rows.length - added - updated };
};

/** Removes reviews for good, e.g. when their author asks for it. */
export const deleteReviews = async (session: Session, ids: readonly string[]): Promise<void> => {
  await session.query('delete from reviews where id in (select jsonb_array_elements_text($1::text::jsonb))', [
    JSON.stringify(ids),
  ]);
};
