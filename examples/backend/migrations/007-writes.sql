-- One row per intent of a shopper, made in the transaction of what it wrote: who asks again gets the first answer again.
create table writes (
  key text collate "C" primary key,
  kind text not null,
  -- SHA-256 of what was sent: the same key with something else is a mistake, not a repetition.
  fingerprint text not null,
  -- The receipt, byte for byte. Only what took effect is kept, so its status is always 201.
  answer text not null default '',
  at timestamptz not null default now()
);
create index writes_at on writes (at);

alter table reviews
  add received timestamptz not null default now(),
  -- What was written here on top of what a file says: { reply, helpful, moderation }. `record` has it already; it is
  -- apart so that importing the file once more loses none of it.
  add own jsonb;
create index reviews_pending on reviews (received, id) where status = 'pending';

-- Apart from the reviews, so that nothing that answers, exports or lists them can carry an address.
create table review_emails (
  review text collate "C" primary key references reviews on delete cascade,
  email text not null
);

create table votes (
  id text collate "C" primary key,
  review text collate "C" not null references reviews on delete cascade,
  helpful boolean not null,
  at timestamptz not null default now()
);
create index votes_of_review on votes (review);

create table reports (
  id text collate "C" primary key,
  review text collate "C" not null references reviews on delete cascade,
  -- As in src/model/write.ts: reason, explanation, name and email of whoever reports.
  record jsonb not null,
  at timestamptz not null default now()
);
create index reports_of_review on reports (review);

create function with_own(record jsonb, own jsonb) returns jsonb language sql immutable as $$
  select record
    || case when own ? 'reply' then jsonb_build_object('reply', own->'reply') else '{}' end
    || case when own ? 'helpful' then jsonb_build_object('helpful', jsonb_build_object(
         'yes', coalesce((record->'helpful'->>'yes')::numeric, 0) + (own->'helpful'->>'yes')::numeric,
         'no', coalesce((record->'helpful'->>'no')::numeric, 0) + (own->'helpful'->>'no')::numeric)) else '{}' end
$$;
