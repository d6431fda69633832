import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../database.ts';
import { openDatabase } from '../open.database.ts';
import { type Cluster, startCluster } from './postgres.cluster.ts';

/**
 * Runs the same tests on PGlite in memory and on a real PostgreSQL; without one they are skipped and the reason
 * is printed. `database()` may be called inside tests and hooks.
 */
export const onEveryDatabase = (name: string, tests: (database: () => Database) => void): void => {
  describe(`${name} (PGlite)`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await openDatabase();
    }, 60_000);
    afterAll(() => database.close());
    tests(() => database);
  });

  describe(`${name} (PostgreSQL)`, async () => {
    const cluster = await startCluster();
    if ('reason' in cluster) {
      console.warn(`${name}: not run on PostgreSQL: ${cluster.reason}`);
      describe.skip(cluster.reason, () => tests(() => undefined as never));
      return;
    }
    runOn(cluster, tests);
  });
};

const runOn = (cluster: Cluster, tests: (database: () => Database) => void): void => {
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ url: cluster.url });
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await cluster.stop();
  });
  tests(() => database);
};
