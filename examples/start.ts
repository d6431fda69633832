import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApi } from './backend/api.ts';
import { type Database, OperatorError } from './backend/database.ts';
import { runImport, settle } from './backend/import/import.run.ts';
import { readJsonRows, readJsonRowsOf } from './backend/import/json.rows.ts';
import { withDates } from './backend/demo.dates.ts';
import { writePublishing } from './backend/moderation/moderation.ts';
import { openDatabase } from './backend/open.database.ts';
import { serve, type Serving } from './backend/serve.ts';
import { createSite } from './backend/demo.site.ts';

export interface DemoOptions {
  /** Data folder; none: in memory, gone with the process. */
  folder?: string | undefined;
  /** 0 takes any free port. */
  port: number;
  /** How many ports above `port` to try when it is taken. */
  further?: number;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const reviewsFile = join(root, 'examples/store/data/reviews.json');
const shopFile = join(root, 'examples/store/data/shop.json');

/** The demo's data are the file's, no more and no less: a changed file replaces what was imported before. */
const loadReviews = async (database: Database): Promise<void> => {
  if (!existsSync(reviewsFile)) return console.warn(`${reviewsFile} is missing: the demo has no reviews`);
  const version = createHash('sha256')
    .update(await readFile(reviewsFile))
    .digest('hex');
  const [loaded] = await database.query<{ version: string }>(
    "select value->>'version' as version from settings where name = 'demo'",
  );
  if (loaded?.version === version) return;
  await database.exec('delete from reviews');
  await runImport(database, readJsonRows(reviewsFile), {
    refused: (where, reason) => console.warn(`${reviewsFile}, ${where}: ${reason}`),
  });
  await settle(database);
  await database.query(
    `insert into settings (name, value) values ('demo', $1::text::jsonb)
     on conflict (name) do update set value = excluded.value`,
    [JSON.stringify({ version })],
  );
};

/** Badges, policies and parcels, with dates around today: the file counts them in working days from it. */
const loadShop = async (database: Database): Promise<void> => {
  if (!existsSync(shopFile)) return console.warn(`${shopFile} is missing: the demo has no badges, policies, parcels`);
  const shop = JSON.stringify(withDates(JSON.parse(await readFile(shopFile, 'utf8')), new Date()));
  await runImport(database, readJsonRowsOf([shop], shopFile), {
    replace: true,
    refused: (where, reason) => console.warn(`${shopFile}, ${where}: ${reason}`),
  });
};

/** Store, playground, bundled app, built SDK and backend on one port; close it when done. @throws OperatorError */
export const createDemo = async ({ folder, port, further = 0 }: DemoOptions): Promise<Serving> => {
  const database = await openDatabase({ folder });
  try {
    await loadReviews(database);
    await loadShop(database);
    // Who tries the demo wants to see what they wrote; a shop looks at it first unless it says otherwise.
    await writePublishing(database, 'at-once');
    const serving = await serve(createSite(root, createApi(database)), { port, further });
    return {
      ...serving,
      close: async () => {
        await serving.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
};

const print = ({ url }: Serving): void =>
  console.log(
    [
      `Store       ${url}/`,
      `Playground  ${url}/playground/`,
      `npm app     ${url}/npm/`,
      `Backend     ${url}/trust/reviews, /trust/badges, /trust/policies?country=DE`,
      `Order page  ${url}/order.html`,
      `Script      ${url}/candor/candor.js`,
    ].join('\n'),
  );

if (import.meta.main) {
  try {
    const port = Number(process.env.PORT || 4173);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new OperatorError(`PORT=${process.env.PORT} is no port`);
    const demo = await createDemo({ folder: join(root, '.data/demo'), port, further: process.env.PORT ? 0 : 20 });
    print(demo);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void demo.close().then(() => process.exit(0)));
    }
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
