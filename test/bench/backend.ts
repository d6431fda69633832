import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../examples/backend/open.database.ts';
import { startCluster } from '../../examples/backend/testing/postgres.cluster.ts';
import { type DataSize, writeReviewsFile } from './backend-data.ts';
import { type ImportFigures, runCli } from './backend-import.ts';
import { type Latency, measureRequests, type RequestName, requestNames } from './backend-requests.ts';

interface Figures {
  import: ImportFigures;
  /** The same file once more: nothing new, nothing doubled. */
  again: ImportFigures;
  requests: Record<RequestName, Latency>;
}

export interface BackendBench {
  size: DataSize;
  /** Bytes of the CSV file. */
  bytes: number;
  pglite: Figures;
  postgres: Figures | { reason: string };
  /** The figures as a Markdown table, both databases side by side. */
  table: string;
}

export interface BackendBenchOptions extends Partial<DataSize> {
  /** How often each request is asked. */
  times?: number;
}

const measure = async (
  file: string,
  size: DataSize,
  times: number,
  place: { folder: string; url?: string },
): Promise<Figures> => {
  const words = ['import', file, '--data', place.folder];
  const imported = await runCli(words, place.url);
  const again = await runCli(words, place.url);
  const database = await openDatabase(place);
  try {
    const requests = await measureRequests(database, { products: size.products, times });
    return { import: imported, again, requests };
  } finally {
    await database.close();
  }
};

/** Imports a generated file by the real CLI and asks the real server, on PGlite and on PostgreSQL. Takes minutes. */
export const benchBackend = async ({
  reviews = 1_000_000,
  products = 10_000,
  times = 200,
}: BackendBenchOptions = {}): Promise<BackendBench> => {
  const size = { reviews, products };
  const folder = mkdtempSync(join(tmpdir(), 'candor-bench-'));
  const file = join(folder, 'reviews.csv');
  try {
    await writeReviewsFile(file, size);
    const { size: bytes } = statSync(file);
    const pglite = await measure(file, size, times, { folder: join(folder, 'data') });
    const cluster = await startCluster({ durable: true });
    let postgres: BackendBench['postgres'];
    if ('reason' in cluster) postgres = cluster;
    else {
      try {
        postgres = await measure(file, size, times, { folder, url: cluster.url });
      } finally {
        await cluster.stop();
      }
    }
    return { size, bytes, pglite, postgres, table: tableOf(size, bytes, pglite, postgres) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const tableOf = (
  { reviews, products }: DataSize,
  bytes: number,
  pglite: Figures,
  postgres: BackendBench['postgres'],
): string => {
  const skipped = 'reason' in postgres ? postgres.reason : '';
  const row = (name: string, figure: (figures: Figures) => string): string =>
    `| ${name} | ${figure(pglite)} | ${'reason' in postgres ? '–' : figure(postgres)} |`;
  const million = (count: number) => count.toLocaleString('en');
  return [
    `${million(reviews)} reviews of ${million(products)} products, ${Math.round(bytes / 1e6)} MB of CSV`,
    '',
    `| backend | PGlite | PostgreSQL${skipped && ` (skipped: ${skipped})`} |`,
    '| --- | --: | --: |',
    row('import, rows per second', (figures) => million(figures.import.rowsPerSecond)),
    row('import again, rows per second', (figures) => million(figures.again.rowsPerSecond)),
    row('peak memory of the importing process, MB', (figures) => String(figures.import.peak)),
    ...requestNames.map((name) =>
      row(`${name}, p50 / p99 ms`, ({ requests }) => `${requests[name].p50} / ${requests[name].p99}`),
    ),
    '',
    'With PGlite the importing process holds the database too; with PostgreSQL the server is a process of its own.',
  ].join('\n');
};

if (import.meta.main) {
  const { values } = parseArgs({
    options: { reviews: { type: 'string' }, products: { type: 'string' }, times: { type: 'string' } },
  });
  const given = Object.entries(values).map(([name, value]) => [name, Number(value)]);
  console.log((await benchBackend(Object.fromEntries(given) as BackendBenchOptions)).table);
}
