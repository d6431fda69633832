import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes minutes, in each project longest first. */
export const long: readonly string[] = [
  'test/browsers/playground.test.ts',
  'test/browsers/install.test.ts',
  'test/browsers/shift.test.ts',
  'test/browsers/paste.test.ts',
  'test/browsers/playground-steps.test.ts',
  'test/browsers/playground-content.test.ts',
  'test/frameworks.test.ts',
  // Finds the scenes that other suites look at too.
  'test/suites/media.test.ts',
  'test/suites/injection.test.ts',
  'test/suites/policies.test.ts',
  'test/suites/read-faults.test.ts',
  'test/suites/hostile-pages.test.ts',
  'test/suites/integrity.test.ts',
  'test/suites/keyboard.test.ts',
  'test/suites/scenarios.test.ts',
  'test/suites/display.test.ts',
  'test/suites/axe.test.ts',
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((name) => moduleId.endsWith(name));
  return place < 0 ? long.length : place;
};

const orderOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;

/** A fresh machine knows no durations: at the end of a project one long file would run with nothing beside it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => orderOf(a) - orderOf(b) || placeOf(a) - placeOf(b));
  }
}
