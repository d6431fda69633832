import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { root } from '../built.ts';
import { plant, type Seed } from './seed.ts';

const link = (from: string, to: string): void => {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
  } catch {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
};

interface Run {
  readonly total: number;
  readonly failed: readonly string[];
}

/** Seconds after which a run is taken to hang: longer than any suite may take. */
const patience = 360;

/** A copy of the last commit, in which a bug does no harm. */
export const openField = () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-seeded-'));
  const field = join(folder, 'candor');
  execFileSync('git', ['clone', '-q', root, field]);
  link(join(root, 'node_modules'), join(field, 'node_modules'));
  const data = resolve(process.env.CANDOR_DATA ?? join(root, '../shared/data'));
  const environment = { ...process.env, CANDOR_DATA: data, CANDOR_ENGINE: 'chromium', CI: '' };
  const run = (command: string, args: readonly string[], cases = '') =>
    spawnSync(command, args, { cwd: field, env: { ...environment, CANDOR_CASES: cases }, encoding: 'utf8' });

  const build = (): void => {
    const { status, stderr } = run('npm', ['run', 'build']);
    if (status !== 0) throw new Error(`the build failed: ${stderr.slice(-2000)}`);
  };

  /** @throws Error where not one test could run: a bug that stops the tests from running is not caught by them. */
  const test = ({ project, files, cases }: Seed['caughtBy']): Run => {
    const output = join(folder, 'results.json');
    rmSync(output, { force: true });
    const args = ['run', '--project', project, ...files, '--reporter=json', `--outputFile=${output}`];
    const vitest = [process.execPath, join(field, 'node_modules/vitest/vitest.mjs')];
    // With all of its group: a worker that is held up by a bug would outlive the run.
    const { stderr, status } = run('timeout', ['-s', 'KILL', String(patience), ...vitest, ...args], cases);
    if (status === null || status === 137) return { total: 1, failed: [`it did not end within ${patience} s`] };
    const results = JSON.parse(readFileSync(output, 'utf8')) as {
      numTotalTests: number;
      testResults: { assertionResults: { status: string; fullName: string }[] }[];
    };
    if (results.numTotalTests === 0) throw new Error(`no test of ${files.join(', ')} ran: ${stderr.slice(-2000)}`);
    const tests = results.testResults.flatMap(({ assertionResults }) => assertionResults);
    return {
      total: results.numTotalTests,
      failed: tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    };
  };

  /** Plants the bug, does the work, and takes it out again. */
  const withSeed = <Result>(seed: Seed, work: () => Result): Result => {
    const file = join(field, seed.file);
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, plant(before, seed));
    try {
      return work();
    } finally {
      writeFileSync(file, before);
    }
  };

  return { build, test, withSeed, close: () => rmSync(folder, { recursive: true, force: true }) };
};
