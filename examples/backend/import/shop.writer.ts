import type { Database, Session } from '../database.ts';
import {
  keyColumns,
  removeOthers,
  type ShopRows,
  type ShopTable,
  shopTables,
  type ShopWritten,
  writeRows,
  writeShipments,
} from '../shop.rows.ts';
import type { ShopRow } from './shop.candidates.ts';

const rowsPerBatch = 500;
const charactersPerBatch = 500_000;

const write = (session: Session, table: ShopTable, rows: readonly ShopRow['row'][]): Promise<ShopWritten> =>
  table === 'shipments'
    ? writeShipments(session, rows as ShopRows['shipments'][])
    : writeRows(session, table, rows as ShopRows[typeof table][]);

/** Gathers the rows of one file and writes them in batches, each its own transaction. */
export class ShopWriter {
  readonly #database: Database;
  readonly #written: (written: ShopWritten) => void;
  readonly #waiting = new Map<ShopTable, { rows: ShopRow['row'][]; size: number }>();
  /** Keys of everything in the file, by table. */
  readonly #keys = new Map<ShopTable, object[]>();

  constructor(database: Database, written: (written: ShopWritten) => void) {
    this.#database = database;
    this.#written = written;
  }

  async add({ table, row }: ShopRow): Promise<void> {
    const waiting = this.#waiting.get(table) ?? { rows: [], size: 0 };
    this.#waiting.set(table, waiting);
    waiting.rows.push(row);
    waiting.size += JSON.stringify(row).length;
    const columns = keyColumns[table];
    const key = Object.fromEntries(Object.entries(row).filter(([column]) => columns.includes(column)));
    const keys = this.#keys.get(table) ?? [];
    this.#keys.set(table, keys);
    keys.push(key);
    if (waiting.rows.length >= rowsPerBatch || waiting.size >= charactersPerBatch) await this.flush();
  }

  async flush(): Promise<void> {
    for (const [table, { rows }] of this.#waiting) this.#written(await write(this.#database, table, rows));
    this.#waiting.clear();
  }

  /** Removes what the file does not hold, of the tables that it names; `spared` ones are left as they are. */
  async removeOthers(named: ReadonlySet<ShopTable>, spared: ReadonlySet<ShopTable>): Promise<number> {
    let removed = 0;
    for (const table of shopTables) {
      if (!named.has(table) || spared.has(table)) continue;
      removed += await removeOthers(this.#database, table, this.#keys.get(table) ?? []);
    }
    return removed;
  }
}
