-- What the shop says about itself, e.g. 'collection': { "statement": "…", "url": "…" }.
create table settings (
  name text primary key,
  value jsonb not null
);
