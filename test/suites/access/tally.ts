import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../built.ts';
import type { Engine } from '../engines/engine.ts';

export const talliesFolder = join(root, 'dist/access');

/** What one suite saw of one widget in one engine. */
export interface Count {
  cases: number;
  readonly failing: string[];
  /** Criteria of WCAG of which something was judged: `1.4.3`. */
  readonly criteria: string[];
}

export interface Tally {
  readonly suite: string;
  readonly engine: string;
  readonly date: string;
  readonly widgets: Readonly<Record<string, Count>>;
}

type Tell = (id: string, problems: readonly string[]) => void;

/** Counts by widget what a suite tells of its cases, for the pages that say how accessible each is. */
export const openTally = (suite: string, engine: Engine, tell: Tell) => {
  const widgets: Record<string, Count> = {};
  return {
    tell: (widget: string, id: string, problems: readonly string[], criteria: readonly string[]): void => {
      const count = (widgets[widget] ??= { cases: 0, failing: [], criteria: [] });
      count.cases += 1;
      if (problems.length > 0) count.failing.push(id);
      count.criteria.push(...criteria.filter((one) => !count.criteria.includes(one)));
      tell(id, problems);
    },
    save: (): void => {
      mkdirSync(talliesFolder, { recursive: true });
      const date = new Date().toISOString().slice(0, 10);
      const tally: Tally = { suite, engine: `${engine.name} ${engine.version}`, date, widgets };
      writeFileSync(join(talliesFolder, `${suite}.${engine.name}.json`), JSON.stringify(tally, null, 2));
    },
  };
};
