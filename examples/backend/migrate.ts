import { readdir, readFile } from 'node:fs/promises';
import type { Database } from './database.ts';

const folder = new URL('./migrations/', import.meta.url);
/** Any number, as long as every version of this program uses the same one. */
const lock = 728_301;

/** Applies `migrations/*.sql` in the order of their names, each once, all or none. */
export const migrate = (database: Database): Promise<void> =>
  database.transaction(async (session) => {
    // Two processes that start at once: the second one waits here, and then finds everything applied.
    await session.query('select pg_advisory_xact_lock($1)', [lock]);
    await session.exec(
      'create table if not exists migrations (name text primary key, applied_at timestamptz default now())',
    );
    const applied = new Set(
      (await session.query<{ name: string }>('select name from migrations')).map(({ name }) => name),
    );
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sql') && !applied.has(name)).toSorted();
    for (const name of names) {
      await session.exec(await readFile(new URL(name, folder), 'utf8'));
      await session.query('insert into migrations (name) values ($1)', [name]);
    }
  });
