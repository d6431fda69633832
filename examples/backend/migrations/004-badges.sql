-- What the shop says of itself and who attests it, as the wire contract answers it, in the order of the shop's file.
create table badges (
  id text collate "C" primary key,
  position integer not null,
  record jsonb not null
);
