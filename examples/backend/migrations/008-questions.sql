-- `record` is the question with its answers as the wire contract answers it. Moderated as reviews are.
create table questions (
  id text collate "C" primary key,
  -- Absent: a question to the shop itself.
  product text collate "C",
  status text not null check (status in ('published', 'pending', 'withheld')),
  reason text not null default '',
  -- Milliseconds since 1970.
  at double precision not null,
  words tsvector not null default '',
  -- To tell that there is an answer; in no record.
  email text,
  record jsonb not null,
  check (product <> ''),
  check (status = 'withheld' or reason = '')
);

create index questions_of_product on questions (product, at desc, id desc) where status = 'published';
create index questions_newest on questions (at desc, id desc) where status = 'published';
create index questions_words on questions using gin (words);
