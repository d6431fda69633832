import { afterAll, describe, expect, test, vi } from 'vitest';
import { loadSchemas, type Schema } from './checks/schemas.ts';
import { readVectors } from './data.ts';
import { withLeaf } from './leaves.ts';
import { wholes } from './suites/injection/records.ts';
import { saveScore } from './suites/score.ts';

interface Input {
  readonly id: string;
  readonly prefix: string;
  readonly repeat: string;
  readonly suffix: string;
}

const builtIn: readonly Input[] = [
  { id: 'spaces', prefix: '', repeat: ' ', suffix: 'x' },
  { id: 'e-mail', prefix: 'a@', repeat: 'a.', suffix: '' },
  { id: 'tags', prefix: '', repeat: '<', suffix: '' },
  { id: 'entities', prefix: '', repeat: '&a', suffix: '' },
  { id: 'quotes', prefix: '{', repeat: '"\\', suffix: '' },
  { id: 'commas', prefix: '', repeat: 'a, ', suffix: '!' },
  { id: 'lines', prefix: '', repeat: '\n ', suffix: 'x' },
];

/** Each once, whatever size it was written down for. */
const inputs = [
  ...new Map(
    [...builtIn, ...readVectors<Input>('attack/redos-inputs.json')].map((input) => [
      JSON.stringify([input.prefix, input.repeat, input.suffix]),
      input,
    ]),
  ).values(),
];

const [short, long] = [1_000, 50_000];
const textOf = ({ prefix, repeat, suffix }: Input, count: number): string => prefix + repeat.repeat(count) + suffix;

/** As much of a page as reads of it need that holds one block of data. */
const pageWith = (text: string) => {
  const script = { type: 'application/ld+json', textContent: text, getAttribute: () => null };
  return {
    getElementsByTagName: () => [script],
    querySelectorAll: () => [script],
    querySelector: () => null,
    baseURI: 'https://page.invalid/',
  };
};

/** Ways in which a parser or formatter may take a text; one that takes none says so at once. */
const ways: Record<string, (text: string) => unknown[]> = {
  alone: (text) => [text],
  twice: (text) => [text, text],
  'of a language': (text) => ['en', text],
  'in a field': (text) => [{ text, value: text, body: text, name: text, '@type': 'Offer' }, 'text', 'name'],
  'in a list': (text) => [[text, text], text],
  'for a language': (text) => ['en', text, text],
  'in a page': (text) => [pageWith(text), []],
};

type Call = (text: string) => unknown;

/** Whatever reads or writes what strangers have written; a mapping of `http` is the shop's own. */
const sources = import.meta.glob<Record<string, unknown>>(
  [
    '../src/{model,text}/*.ts',
    '../src/carriers/**/*.ts',
    '../src/backends/**/*.ts',
    '!../src/backends/http/*.ts',
    '!../src/**/*.test.*',
  ],
  { eager: true },
);

/** For these a text is a list of its letters, and no shop has 50,000 things to name in a row. */
const takeLists = ['listed'];

/** Every exported function, in every way. */
const functions: [string, Call][] = Object.entries(sources).flatMap(([path, exported]) =>
  Object.entries(exported).flatMap(([name, value]) =>
    typeof value !== 'function' || takeLists.includes(name)
      ? []
      : Object.entries(ways).map(([way, given]): [string, Call] => [
          `${path.slice('../src/'.length)} ${name} ${way}`,
          (text) => (value as (...parts: unknown[]) => unknown)(...given(text)),
        ]),
  ),
);

const parsers = (schemas: ReadonlyMap<string, Schema>, by: string): [string, Call][] => [
  ...[...schemas].map(([name, schema]): [string, Call] => [`${name} by ${by}`, (text) => schema.safeParse(text)]),
  ...wholes.flatMap((whole) =>
    whole.slots.map((slot): [string, Call] => [
      `${whole.resource}, ${whole.list ?? 'envelope'}: ${slot.join('.')} by ${by}`,
      (text) =>
        schemas.get(`${whole.resource}, ${whole.list ?? 'envelope'}`)!.safeParse(withLeaf(whole.value, slot, text)),
    ]),
  ),
];

const zod = await loadSchemas();
vi.doMock('zod/mini', () => import('../src/checks.ts'));
vi.resetModules();
const compact = await loadSchemas();

/** Milliseconds of this thread alone, whatever else the machine has to do. */
const now = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

/** Of one call, as the mean of so many: the clock of a thread is too coarse for what takes less than a few milliseconds. */
const cost = (call: Call, text: string, times = 1): number => {
  const before = now();
  for (let time = 0; time < times; time += 1) {
    try {
      const result = call(text);
      // What loads or asks something is none of these, and may fail.
      if (result instanceof Promise) result.catch(() => {});
    } catch {
      // It takes no text in this way.
    }
  }
  return (now() - before) / times;
};

/** Nobody waits for a text that a shopper or a shop has written: 50 times the length may take 100 times as long. */
const problemOf = (call: Call, input: Input): string | undefined => {
  for (let tries = 0; ; tries += 1) {
    const much = cost(call, textOf(input, long));
    if (much < 100) return undefined;
    const little = cost(call, textOf(input, short), 20);
    if (much < 1_000 && much / Math.max(little, 1) < 100) return undefined;
    // What is compiled or tidied up meanwhile costs once, a quadratic parser always.
    if (tries === 3)
      return `takes ${Math.round(much)} ms for ${long} times ${JSON.stringify(input.repeat)}, ${little.toFixed(1)} ms for ${short}`;
  }
};

/** By what was tried; a test that is tried again counts once. */
const tried = new Map<string, { cases: number; failing: Record<string, string[]> }>();
const started = performance.now();

describe.each([
  ['every schema of zod', parsers(zod, 'zod')],
  ['every schema of the builds', parsers(compact, 'checks')],
  ['every parser and formatter', functions],
])('%s', (what, calls) => {
  test('takes a time in proportion to the length of a text', () => {
    vi.stubGlobal('fetch', () => Promise.reject(new Error('nobody is asked')));
    const failing: Record<string, string[]> = {};
    tried.set(what, { cases: calls.length * inputs.length, failing });
    for (const [name, call] of calls) {
      for (const input of inputs) {
        const problem = problemOf(call, input);
        if (problem) failing[`${input.id} in ${name}`] = [problem];
      }
    }
    vi.unstubAllGlobals();
    expect(calls.length).toBeGreaterThan(50);
    expect(failing).toEqual({});
  }, 600_000);
});

afterAll(() => {
  const cases = [...tried.values()].reduce((sum, one) => sum + one.cases, 0);
  saveScore({
    suite: 'slow inputs',
    promise: 'every check, parser and formatter takes a time in proportion to the length of a text',
    engine: `node ${process.versions.node}`,
    cases,
    of: cases,
    failing: Object.assign({}, ...[...tried.values()].map(({ failing }) => failing)),
    seconds: Math.round((performance.now() - started) / 1000),
  });
});
