-- Personal data: rows go when the shop removes them (import --replace), and are in no public file unless asked for.
create table shipments (
  -- The order number as it is compared: see shipment.secret.ts.
  id text collate "C" primary key,
  -- Tracking numbers of the parcels, as they are compared.
  numbers text[] not null default '{}',
  -- Keyed hash of order and e-mail address, in hexadecimal; the address itself is never stored. Absent: found by number only.
  email text,
  record jsonb not null
);

create index shipments_numbers on shipments using gin (numbers);
