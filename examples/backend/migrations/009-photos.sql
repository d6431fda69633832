-- In the database and not in a folder: written in one transaction with its key, on PGlite and PostgreSQL alike, and a
-- backup is one thing. Already encoded anew: no byte of what was sent is kept.
create table photos (
  -- Unguessable, and another one than the key, which may claim the photo.
  id text collate "C" primary key,
  key text collate "C" not null unique,
  -- Absent until a review names the key. The review is written later in the same transaction.
  review text collate "C" references reviews on delete cascade deferrable initially deferred,
  width integer not null,
  height integer not null,
  bytes bytea not null,
  at timestamptz not null default now()
);

create index photos_of_review on photos (review);
create index photos_unclaimed on photos (at) where review is null;
