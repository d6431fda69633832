import { describe, expect, test } from 'vitest';
import { engineNames, launchers } from './engines/engines.ts';
import { saveScore } from './score.ts';
import { type Case, spread, type Suite, whole } from './suite.ts';

/** Part of the ids of the only cases to run: what failed, once more. */
const only = process.env.CANDOR_CASES;
/** The only engine to run them in. */
const oneEngine = process.env.CANDOR_ENGINE;
const twoHours = 2 * 60 * 60_000;

/** Runs a suite in each engine that it names, and leaves its score for the scoreboard. */
export const describeSuite = <One extends Case>(suite: Suite<One>): void => {
  const engines = engineNames.filter((name) => suite.sample[name] !== undefined && name === (oneEngine ?? name));
  describe.each(engines)(`${suite.name} in %s`, (name) => {
    const { isInstalled, packages, launch } = launchers[name];
    if (!isInstalled())
      console.info(`${suite.name}: skipped in ${name}, which is not installed (${packages.join(' ')})`);

    test.skipIf(!isInstalled())(
      suite.promise,
      async () => {
        const all = await suite.cases();
        expect(all.length).toBeGreaterThan(0);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        const groups = [...Map.groupBy(all, suite.together ?? (({ id }) => id)).values()];
        const cases = only
          ? all.filter(({ id }) => id.includes(only))
          : spread(groups, whole ? Infinity : suite.sample[name]!).flat();
        const failing = new Map(cases.map(({ id }) => [id, ['did not run'] as readonly string[]]));
        const engine = await launch();
        const started = performance.now();
        try {
          await suite.run(cases, engine, (id, problems) => {
            if (problems.length === 0) failing.delete(id);
            else failing.set(id, problems);
          });
        } finally {
          await engine.close();
          if (!only)
            saveScore({
              suite: suite.name,
              promise: suite.promise,
              engine: `${name} ${engine.version}`,
              cases: cases.length,
              of: all.length,
              failing: Object.fromEntries(failing),
              seconds: Math.round((performance.now() - started) / 1000),
            });
        }
        expect(Object.fromEntries(failing)).toEqual({});
      },
      whole ? twoHours : 300_000,
    );
  });
};
