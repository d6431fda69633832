import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.database.ts';

export interface Place {
  /** Data folder of PGlite; without it and without `url` the data live in memory. */
  folder?: string | undefined;
  /** PostgreSQL instead, e.g. `postgres://user@host/name`. */
  url?: string | undefined;
}

/** Opens the database with its tables up to date. Close it when done. @throws OperatorError */
export const openDatabase = async ({ folder, url }: Place = {}): Promise<Database> => {
  const database = url ? await (await import('./postgres.database.ts')).openPostgres(url) : await openPglite(folder);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
};
