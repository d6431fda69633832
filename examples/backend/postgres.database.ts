import { Pool, type PoolClient } from 'pg';
import { type Database, OperatorError, type Session } from './database.ts';

/** Connects to `url`, e.g. `postgres://user:password@host:5432/name`. @throws OperatorError when it cannot. */
export const openPostgres = async (url: string): Promise<Database> => {
  const pool = new Pool({ connectionString: url, max: 10 });
  // A connection that drops while idle is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw new OperatorError(
      `PostgreSQL at DATABASE_URL cannot be reached (${(error as Error).message || (error as NodeJS.ErrnoException).code}); ` +
        'check the address, or unset DATABASE_URL to use the data folder',
    );
  }
  return {
    kind: 'postgres',
    ...sessionOf(pool),
    transaction: async (work, { snapshot } = {}) => {
      const client = await pool.connect();
      try {
        await client.query(snapshot ? 'begin isolation level repeatable read' : 'begin');
        const result = await work(sessionOf(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        // When even the rollback fails, the connection is broken and must not go back into the pool.
        const broken = await client.query('rollback').then(
          () => false,
          () => true,
        );
        client.release(broken);
        throw error;
      }
    },
    close: () => pool.end(),
  };
};

const sessionOf = (client: Pool | PoolClient): Session => ({
  query: async <Row>(sql: string, values: readonly unknown[] = []) =>
    (await client.query(sql, [...values])).rows as Row[],
  exec: async (sql) => void (await client.query(sql)),
});
