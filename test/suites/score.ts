import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../built.ts';

export const scoresFolder = join(root, 'dist/scores');

/** What one suite did in one engine. */
export interface Score {
  readonly suite: string;
  readonly promise: string;
  readonly engine: string;
  /** Cases that ran, of how many there are. */
  readonly cases: number;
  readonly of: number;
  /** What is wrong with each that failed, by its id. */
  readonly failing: Readonly<Record<string, readonly string[]>>;
  readonly seconds: number;
  /** What ran: suites that take hours are rarely all run at one commit. */
  readonly commit: string;
}

const commitOf = (folder: string): string => {
  const told = spawnSync('git', ['describe', '--always', '--dirty', '--exclude=*'], { cwd: folder, encoding: 'utf8' });
  return told.stdout?.trim() || 'unknown';
};

export const saveScore = (score: Omit<Score, 'commit'>): void => {
  mkdirSync(scoresFolder, { recursive: true });
  writeFileSync(
    join(scoresFolder, `${score.suite}.${score.engine.split(' ')[0]}.json`),
    JSON.stringify({ ...score, commit: commitOf(root) }, null, 2),
  );
};
