import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Database, Session } from './database.ts';
import { lockFolder } from './folder.lock.ts';

/** PGlite touches all of its shared buffers at start: 128 MB by default, for a page cache the system has anyway. */
export const startParams = [
  ...PGlite.defaultStartParams,
  ...['shared_buffers=16MB', 'work_mem=8MB', 'maintenance_work_mem=32MB', 'max_wal_size=128MB'].flatMap((setting) => [
    '-c',
    setting,
  ]),
];

/**
 * Opens PostgreSQL inside this process. `folder` keeps the data; without it they live as long as the process.
 * One process at a time owns a folder. @throws OperatorError when another one does.
 */
export const openPglite = async (folder?: string): Promise<Database> => {
  if (folder === undefined) return wrap(await PGlite.create({ startParams }), () => undefined);
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    const cluster = join(folder, 'postgres');
    if (!existsSync(join(cluster, 'PG_VERSION'))) await createCluster(cluster);
    return wrap(await PGlite.create(cluster, { startParams }), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
};

/** Creating a cluster takes several times the memory of using it, and WebAssembly gives none back: a process of its own. */
const createCluster = async (cluster: string): Promise<void> => {
  await promisify(execFile)(process.execPath, [fileURLToPath(new URL('./pglite.create.ts', import.meta.url)), cluster]);
};

const sessionOf = (engine: PGlite | Transaction): Session => ({
  query: async <Row>(sql: string, values: readonly unknown[] = []) => (await engine.query<Row>(sql, [...values])).rows,
  exec: async (sql) => void (await engine.exec(sql)),
});

const wrap = (engine: PGlite, unlock: () => void): Database => ({
  kind: 'pglite',
  ...sessionOf(engine),
  transaction: (work, { snapshot } = {}) =>
    engine.transaction(async (transaction) => {
      if (snapshot) await transaction.exec('set transaction isolation level repeatable read');
      return work(sessionOf(transaction));
    }),
  close: async () => {
    await engine.close();
    unlock();
  },
});
