import type { Badge } from '../../src/model/badge.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { Parcel } from '../../src/model/shipment.ts';
import type { Session } from './database.ts';
import { ensureKey, hashEmail } from './shipment.secret.ts';

/** An order and its parcels as the contract answers them. */
export interface Shipment {
  order: string;
  placedAt?: string | undefined;
  updatedAt?: string | undefined;
  parcels: Parcel[];
}

/** Rows as the tables of the same name take them, see migrations/. */
export interface ShopRows {
  badges: { id: string; position: number; record: Badge };
  policies: {
    kind: string;
    country: string;
    product: string;
    ordinal: number;
    position: number;
    record: Policy;
  };
  /** `email` is a hash; `null` leaves a known one as it is. */
  shipments: { id: string; numbers: readonly string[]; email: string | null; record: Shipment };
}
export type ShopTable = keyof ShopRows;

export const shopTables: readonly ShopTable[] = ['badges', 'policies', 'shipments'];

export const keyColumns: Record<ShopTable, readonly string[]> = {
  badges: ['id'],
  policies: ['kind', 'country', 'product', 'ordinal'],
  shipments: ['id'],
};
const otherColumns: Record<ShopTable, readonly string[]> = {
  badges: ['position', 'record'],
  policies: ['position', 'record'],
  shipments: ['numbers', 'email', 'record'],
};
const types: Record<string, string> = { ordinal: 'integer', position: 'integer', record: 'jsonb', numbers: 'text[]' };

/** `id text, position integer`: as `jsonb_to_recordset` wants them. */
const typed = (columns: readonly string[]): string =>
  columns.map((column) => `${column} ${types[column] ?? 'text'}`).join(', ');

const upsertOf = (table: ShopTable): string => {
  const columns = [...keyColumns[table], ...otherColumns[table]];
  const next = (column: string) =>
    column === 'email' ? `coalesce(excluded.email, ${table}.email)` : `excluded.${column}`;
  const others = otherColumns[table];
  return `
    with written as (
      insert into ${table} (${columns.join(', ')})
      select ${columns.join(', ')} from jsonb_to_recordset($1::text::jsonb) as given (${typed(columns)})
      on conflict (${keyColumns[table].join(', ')}) do update set ${others.map((column) => `${column} = ${next(column)}`).join(', ')}
      where (${others.map((column) => `${table}.${column}`).join(', ')}) is distinct from (${others.map(next).join(', ')})
      returning xmax = 0 as fresh
    )
    select count(*) filter (where fresh)::integer as added, count(*) filter (where not fresh)::integer as updated
    from written`;
};

export interface ShopWritten {
  added: number;
  updated: number;
  unchanged: number;
}

/** Inserts rows with distinct keys, or updates those that are known and differ. */
export const writeRows = async <Table extends ShopTable>(
  session: Session,
  table: Table,
  rows: readonly ShopRows[Table][],
): Promise<ShopWritten> => {
  const [written] = await session.query<{ added: number; updated: number }>(upsertOf(table), [JSON.stringify(rows)]);
  const { added = 0, updated = 0 } = written ?? {};
  return { added, updated, unchanged: rows.length - added - updated };
};

/** Shipments whose `email` is still the folded address: it is hashed here, and goes no further. */
export const writeShipments = async (
  session: Session,
  shipments: readonly ShopRows['shipments'][],
): Promise<ShopWritten> => {
  const key = await ensureKey(session);
  const rows = shipments.map((row) => ({
    ...row,
    email: row.email === null ? null : hashEmail(key, row.id, row.email),
  }));
  return writeRows(session, 'shipments', rows);
};

/** Removes every row of a table whose key is not among `kept`. Gives how many went. */
export const removeOthers = async (session: Session, table: ShopTable, kept: readonly object[]): Promise<number> => {
  const keys = keyColumns[table];
  const [row] = await session.query<{ count: number }>(
    `with gone as (
       delete from ${table} where (${keys.join(', ')}) not in
         (select ${keys.join(', ')} from jsonb_to_recordset($1::text::jsonb) as given (${typed(keys)}))
       returning 1)
     select count(*)::integer as count from gone`,
    [JSON.stringify(kept)],
  );
  return row?.count ?? 0;
};
