-- A policy has no id on the wire. It is known by what it is about and where it holds; `ordinal` tells apart several of
-- one kind for the same country and product, e.g. standard and express shipping.
create table policies (
  kind text collate "C" not null,
  -- '' holds everywhere. Always what `shipping.country` of the record says.
  country text collate "C" not null default '',
  -- '' holds for every product. Not part of the record: a page asks for one product and gets what holds for it.
  product text collate "C" not null default '',
  ordinal integer not null default 0,
  position integer not null,
  record jsonb not null,
  primary key (kind, country, product, ordinal)
);

create index policies_of_product on policies (product, country);
