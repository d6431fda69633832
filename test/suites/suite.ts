import type { Engine, EngineName } from './engines/engine.ts';

/** `npm run test:all` runs every case; every other run a sample. */
export const whole = process.env.CANDOR_SUITES === 'whole';

export interface Case {
  /** Stable, readable, unique in its suite: it is what the scoreboard names. */
  readonly id: string;
}

/** Cases that any widget or backend of the registry has to pass in a real browser. */
export interface Suite<One extends Case = Case> {
  /** The row in the scoreboard. */
  readonly name: string;
  /** What passing means, as one sentence: the title of the test. */
  readonly promise: string;
  /** Every case, always in the same order. */
  readonly cases: () => readonly One[] | Promise<readonly One[]>;
  /** Where looking at one case is looking at others too, as at every widget of one page: what these have in common. */
  readonly together?: (one: One) => string;
  /** How many of the cases, or of what is looked at together, every test run takes, evenly spread; the whole is `npm run test:all`. An engine left out never runs it. */
  readonly sample: Readonly<Partial<Record<EngineName, number>>>;
  /**
   * Runs cases in one engine and tells of each what is wrong with it, which is nothing where it passes. A case it never
   * tells of counts as failed.
   */
  readonly run: (
    cases: readonly One[],
    engine: Engine,
    tell: (id: string, problems: readonly string[]) => void,
  ) => Promise<void>;
}

/** Every so many of them, so that each kind is met however they are grouped. */
export const spread = <Item>(items: readonly Item[], count: number): Item[] => {
  if (count >= items.length) return [...items];
  return Array.from({ length: count }, (_, place) => items[Math.floor((place * items.length) / count)]!);
};
