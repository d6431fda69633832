import * as library from '@preact/signals-core';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as compact from '../src/signals.ts';

/*
 * The browser builds put `src/signals.ts` in the place of the library. Both are given the same cells and the same
 * changes, and tell what they computed, and when.
 */
type Signals = Pick<typeof library, 'batch' | 'computed' | 'effect' | 'signal'>;
type Readable = Pick<library.ReadonlySignal<number>, 'value' | 'peek'>;

/** What a computed value or an effect reads: `first`, and for an even one `even`, otherwise `odd`. Places in the row of all. */
interface Reads {
  readonly first: number;
  readonly even: number;
  readonly odd: number;
  readonly peeks: boolean;
  /** Throws where the sum is this. */
  readonly throwsAt: number;
}

interface Effect extends Reads {
  /** The signal that it sets. */
  readonly writes: number | undefined;
}

type Step =
  | { readonly set: readonly (readonly [place: number, to: number])[] }
  | { readonly peek: number }
  | { readonly end: number }
  | { readonly begin: Effect };

interface Story {
  readonly values: readonly number[];
  readonly computed: readonly Reads[];
  readonly steps: readonly Step[];
}

const small = fc.integer({ min: 0, max: 4 });
/** `steady`: what an effect sees changes only with what it is told of. */
const stories = (writes: fc.Arbitrary<number | undefined>, steady: boolean): fc.Arbitrary<Story> => {
  const reads = fc.record({
    first: fc.nat(20),
    even: fc.nat(20),
    odd: fc.nat(20),
    peeks: steady ? fc.constant(false) : fc.boolean(),
    throwsAt: steady ? fc.constant(-1) : fc.constantFrom(-1, -1, -1, -1, 2, 7),
  });
  return fc.record({
    values: fc.array(small, { minLength: 1, maxLength: 4 }),
    computed: fc.array(reads, { maxLength: 6 }),
    steps: fc.array(
      fc.oneof(
        fc.record({ set: fc.array(fc.tuple(fc.nat(20), small), { minLength: 1, maxLength: 3 }) }),
        fc.record({ peek: fc.nat(20) }),
        fc.record({ end: fc.nat(20) }),
        fc.record({
          begin: fc.tuple(reads, writes).map(([one, writes]): Effect => Object.assign(one, { writes })),
        }),
      ),
      { maxLength: 25 },
    ),
  });
};

const at = <Item>(items: readonly Item[], place: number): Item => items[place % items.length]!;

/** Everything that could be observed while the story ran. */
const tell = ({ signal, computed, effect, batch }: Signals, { values, computed: made, steps }: Story): string[] => {
  const log: string[] = [];
  const signals = values.map((value) => signal(value));
  const cells: Readable[] = [...signals];
  const sum = (one: Reads, among: readonly Readable[]): number => {
    const first = at(among, one.first).value;
    const second = at(among, first % 2 ? one.odd : one.even);
    const total = first + (one.peeks ? second.peek() : second.value);
    if (total % 11 === one.throwsAt) throw new Error(`at ${total}`);
    return total;
  };
  for (const [place, one] of made.entries()) {
    const before = [...cells];
    cells.push(
      computed(() => {
        log.push(`compute ${place}`);
        return sum(one, before);
      }),
    );
  }
  const ends: (() => void)[] = [];
  const living = new Map<number, Effect>();
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (thrown) {
      log.push(`threw ${(thrown as Error).message}`);
    }
  };
  const begin = (one: Effect) => {
    const place = ends.length;
    const end = effect(() => {
      log.push(`effect ${place}`);
      const found = sum(one, cells);
      log.push(`effect ${place} saw ${found}`);
      // Settles: it only ever writes what stays as it is.
      if (one.writes !== undefined) at(signals, one.writes).value = 3;
      return () => void log.push(`clean ${place} of ${found}, now ${at(signals, one.odd).value}`);
    });
    living.set(place, one);
    ends.push(() => {
      living.delete(place);
      end();
    });
  };
  for (const step of steps) {
    if ('set' in step) {
      // Set back within a batch, the library takes a signal as unchanged. What is told once too often is told truly.
      const last = new Map(step.set.map(([place, to]) => [place % signals.length, to]));
      attempt(() => batch(() => last.forEach((to, place) => (signals[place]!.value = to))));
    } else if ('peek' in step) attempt(() => log.push(`peeked ${at(cells, step.peek).peek()}`));
    else if ('begin' in step) attempt(() => begin(step.begin));
    else if (ends.length > 0) attempt(() => at(ends, step.end)());
    log.push('.');
  }
  for (const [place, one] of living) attempt(() => log.push(`now ${place} saw ${sum(one, cells)}`));
  return log;
};

const both = (story: Story) => ({ own: tell(compact as unknown as Signals, story), theirs: tell(library, story) });

/** Lines of each effect by itself: in which order several hear of one change is nobody's to rely on. */
const byEffect = (log: readonly string[]): Map<string, string[]> => {
  const lines = new Map<string, string[]>();
  for (const line of log) {
    const [, place] = /^(?:effect|clean) (\d+)/.exec(line) ?? [];
    if (place) lines.set(place, [...(lines.get(place) ?? []), line]);
  }
  return lines;
};

/** What was computed and given between two steps, and whether it threw: which of two, hangs on the order of the effects. */
const byStep = (log: readonly string[]): string[] =>
  log
    .join('\n')
    .split('\n.')
    .map((step) =>
      step
        .split('\n')
        .filter((line) => /^(compute|peeked|threw)/.test(line))
        .map((line) => (line.startsWith('threw') ? 'threw' : line))
        .toSorted()
        .join(),
    );

describe('the signals of the browser builds', () => {
  test('compute, clean up and tell as those of the library, as often', () => {
    let lines = 0;
    fc.assert(
      fc.property(stories(fc.constant(undefined), false), (story) => {
        const { own, theirs } = both(story);
        expect(byEffect(own)).toEqual(byEffect(theirs));
        expect(byStep(own)).toEqual(byStep(theirs));
        lines += theirs.filter((line) => line.includes('saw')).length;
      }),
      { numRuns: 2000 },
    );
    expect(lines).toBeGreaterThan(2000);
  });

  // Where they come to rest hangs on the order in which several hear of a change: each is held to what holds at its own end.
  test('come to rest where effects write, with no effect left behind', () => {
    const seen = (log: readonly string[], tag: string) =>
      Object.fromEntries(
        log
          .map((line) => line.split(' '))
          .flatMap(([kind, place, , total]) => (kind === tag && total ? [[place, total]] : [])),
      );
    let written = 0;
    fc.assert(
      fc.property(stories(fc.option(fc.nat(3), { nil: undefined }), true), (story) => {
        for (const log of Object.values(both(story))) expect(seen(log, 'effect')).toMatchObject(seen(log, 'now'));
        written += story.steps.filter((step) => 'begin' in step && step.begin.writes !== undefined).length;
      }),
      { numRuns: 1000 },
    );
    expect(written).toBeGreaterThan(500);
  });

  test('let an effect be ended from within', () => {
    const runs = ({ effect, signal }: Signals) => {
      const log: string[] = [];
      const [one, other] = [signal(0), signal(0)];
      const end: () => void = effect(() => {
        log.push(`${one.value}`);
        if (one.value === 1) end();
        log.push(`${other.value}`);
      });
      one.value = 1;
      one.value = 2;
      other.value = 3;
      return log;
    };
    expect(runs(compact as unknown as Signals)).toEqual(runs(library));
  });

  // What lives as long as the page would keep every element that has ever read it.
  test('hold on to nobody who no longer reads them', () => {
    const { signal, computed, effect } = compact;
    const [way, page, other] = [signal(true), signal(0), signal(0)];
    const made = computed(() => page.value);
    const end = effect(() => (way.value ? made.value : other.value));
    const held = () => [way, page, other].map(({ followers }) => followers.size);
    expect(held()).toEqual([1, 1, 0]);
    way.value = false;
    expect(held()).toEqual([1, 0, 1]);
    way.value = true;
    end();
    expect(held()).toEqual([0, 0, 0]);
    made.peek();
    expect(held()).toEqual([0, 0, 0]);
    const early: () => void = effect(() => {
      if (page.value === 1) early();
      if (page.value === 1) void other.value;
      void made.value;
    });
    page.value = 1;
    expect(held()).toEqual([0, 0, 0]);
  });
});
