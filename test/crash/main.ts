import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackendProcess } from './backend.process.ts';
import { type Outcome, runCase } from './case.ts';
import { allCases, type Case, nameOf, sample, type StoreName, without } from './plan.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { runStorm, type Storm } from './storm.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** A backend process of its own, behind a shop of its own. */
const withShop = async <Result>(work: (proxy: Proxy, backend: BackendProcess) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-crash-data-'));
  const backend = new BackendProcess(folder, await freePort());
  backend.publishAtOnce();
  await backend.start();
  const proxy = await openProxy(backend.url);
  try {
    return await work(proxy, backend);
  } finally {
    await proxy.close();
    await backend.kill();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Runs cases one after the other, tells of each that is not right, and now and then how far it is. */
export const runMatrix = (cases: readonly Case[], tell: (line: string) => void): Promise<Outcome[]> =>
  withShop(async (proxy, backend) => {
    const outcomes: Outcome[] = [];
    for (const [number, one] of cases.entries()) {
      const outcome = await runCase(one, number, proxy, backend);
      outcomes.push(outcome);
      const { verdict, said, rows } = outcome;
      if (verdict !== 'right') tell(`${verdict}: ${nameOf(one)}; said ${said.join(', ') || 'nothing'}; ${rows} row(s)`);
      if (outcomes.length % 50 === 0) tell(`${outcomes.length} of ${cases.length} done`);
    }
    return outcomes;
  });

export const runStorms = (seeds: readonly number[], tell: (line: string) => void): Promise<Storm[]> =>
  withShop(async (proxy, backend) => {
    const storms: Storm[] = [];
    for (const seed of seeds) {
      const storm = await runStorm(seed, proxy, backend);
      storms.push(storm);
      tell(JSON.stringify(storm));
    }
    return storms;
  });

export const countsOf = (outcomes: readonly Outcome[]): Record<Outcome['verdict'], number> => {
  const counts = { right: 0, lost: 0, doubled: 0, misreported: 0, 'not reached': 0 };
  for (const { verdict } of outcomes) counts[verdict] += 1;
  return counts;
};

const isWell = ({ lost, doubled }: Storm): boolean => lost === 0 && doubled === 0;

if (process.argv[1] === import.meta.filename) {
  const [what = 'matrix', first = '', second = '1', only = ''] = process.argv.slice(2);
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  if (what === 'storm') {
    const storms = await runStorms(
      Array.from({ length: Number(first || 20) }, (_, seed) => seed + 1),
      (line) => console.log(line),
    );
    console.log(JSON.stringify({ storms: storms.length, well: storms.filter(isWell).length, seconds: seconds() }));
    if (!storms.every(isWell)) process.exitCode = 1;
  } else {
    const stores = (first || 'indexeddb,localstorage,memory').split(',') as StoreName[];
    const cases = sample(allCases(stores), Number(second)).filter((one) => nameOf(one).includes(only));
    const outcomes = await runMatrix(cases, (line) => console.log(line));
    for (const [point, why] of Object.entries(without)) console.log(`${point} is not run: ${why}`);
    console.log(JSON.stringify({ cases: cases.length, ...countsOf(outcomes), seconds: seconds() }));
    if (outcomes.some(({ verdict }) => verdict !== 'right')) process.exitCode = 1;
  }
}
