import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackendProcess } from './backend.process.ts';
import { type Outcome, runCase } from './case.ts';
import { allCases, type Case, nameOf, type StoreName, without } from './plan.ts';
import { openProxy } from './proxy.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Runs cases one after the other against one backend process, and tells of each that is not right. */
export const runMatrix = async (cases: readonly Case[], tell: (line: string) => void): Promise<Outcome[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-crash-data-'));
  const backend = new BackendProcess(folder, await freePort());
  backend.publishAtOnce();
  await backend.start();
  const proxy = await openProxy(backend.url);
  const outcomes: Outcome[] = [];
  try {
    for (const [number, one] of cases.entries()) {
      const outcome = await runCase(one, number, proxy, backend);
      outcomes.push(outcome);
      if (outcome.verdict !== 'right')
        tell(
          `${outcome.verdict}: ${nameOf(one)}; said ${outcome.said.join(', ') || 'nothing'}; ${outcome.rows} row(s)`,
        );
    }
  } finally {
    await proxy.close();
    await backend.kill();
    rmSync(folder, { recursive: true, force: true });
  }
  return outcomes;
};

export const countsOf = (outcomes: readonly Outcome[]): Record<Outcome['verdict'], number> => {
  const counts = { right: 0, lost: 0, doubled: 0, misreported: 0, 'not reached': 0 };
  for (const { verdict } of outcomes) counts[verdict] += 1;
  return counts;
};

if (process.argv[1] === import.meta.filename) {
  const [stores = 'indexeddb,localstorage,memory', nth = '1', only = ''] = process.argv.slice(2);
  const cases = allCases(stores.split(',') as StoreName[])
    .filter((one) => nameOf(one).includes(only))
    .filter((_, place) => place % Number(nth) === 0);
  const started = performance.now();
  const outcomes = await runMatrix(cases, (line) => console.log(line));
  for (const [point, why] of Object.entries(without)) console.log(`${point} is not run: ${why}`);
  console.log(
    JSON.stringify({
      cases: cases.length,
      ...countsOf(outcomes),
      seconds: Math.round((performance.now() - started) / 1000),
    }),
  );
  if (outcomes.some(({ verdict }) => verdict !== 'right')) process.exitCode = 1;
}
