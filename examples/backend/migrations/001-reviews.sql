-- One row per review. `record` is the review as the wire contract answers it; the other columns are what
-- sorting, filtering and searching need, derived from it on every write (see review.row.ts).
create table reviews (
  id text collate "C" primary key,
  -- Absent: a review of the shop itself.
  product text collate "C",
  status text not null default 'published' check (status in ('published', 'pending', 'withheld')),
  -- Why it is withheld, e.g. 'spam'.
  reason text not null default '',
  rating double precision not null check (rating between 1 and 5),
  star smallint not null generated always as (floor(rating + 0.5)::smallint) stored,
  -- Milliseconds since 1970; a review without a date is older than all that have one.
  at double precision not null default '-infinity',
  -- As large as the contract allows a count to be.
  helpful double precision not null default 0,
  photos boolean not null default false,
  confirmed boolean not null default false,
  language text collate "C" not null default '',
  -- Exactly the words of src/model/search.ts, so that the database and the page find the same.
  words tsvector not null default '',
  record jsonb not null,
  check (product <> ''),
  check (status = 'withheld' or reason = '')
);

create index reviews_of_product on reviews (product, at desc, id desc) where status = 'published';
create index reviews_newest on reviews (at desc, id desc) where status = 'published';
create index reviews_highest on reviews (rating desc, at desc, id desc) where status = 'published';
create index reviews_lowest on reviews ((-rating) desc, at desc, id desc) where status = 'published';
create index reviews_helpful on reviews (helpful desc, at desc, id desc) where status = 'published';
-- Few distinct values, so it stays small: counts what fits a filter over the whole shop without reading reviews.
create index reviews_facets on reviews (star, photos, confirmed, language) where status = 'published';
create index reviews_words on reviews using gin (words);
