import { join } from 'node:path';
import { everyWidget } from '../every-widget.ts';
import { bundle } from './bundle.ts';
import { describeSuite } from './describe-suite.ts';
import type { Engine } from './engines/engine.ts';
import {
  differentLine,
  differentShown,
  differentWires,
  harmTo,
  uncaughtIn,
  wrongKeys,
} from './hostile-pages/differences.ts';
import { type Entry, snippets } from './hostile-pages/entries.ts';
import { type Expectation, expectationOf } from './hostile-pages/expectations.ts';
import type { Report } from './hostile-pages/observer/main.ts';
import { pageFor } from './hostile-pages/page.ts';
import { openWatchedSite, type Wire } from './hostile-pages/server.ts';

interface Outcome {
  readonly report: Report;
  readonly wires: readonly Wire[];
}

/** In a realm of its own, which the page's scripts cannot reach before it is asked. */
const observer = async (): Promise<string> => {
  const inner = await bundle(join(import.meta.dirname, 'hostile-pages/observer/main.ts'));
  return `(() => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    document.documentElement.append(frame);
    frame.contentWindow.eval(${JSON.stringify(inner)});
  })()`;
};

const visit = async (
  engine: Engine,
  entry: Partial<Entry>,
  expectation: Expectation,
  observer: string,
  expected?: Report,
): Promise<Outcome> => {
  const site = await openWatchedSite(pageFor(entry, expectation), observer, expected);
  const tab = await engine.openTab();
  try {
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('the observer did not report within 60 s')), 60_000);
    });
    const report = Promise.race([site.report, late]);
    // Where a page has taken promises away, WebKit's driver cannot see that it is there; the observer can.
    await Promise.race([tab.open(`${site.url}/`), report]);
    return { report: await report, wires: [...site.wires] };
  } finally {
    await tab.close();
    await site.close();
  }
};

/** What is wrong with the whole page, whichever widget did it. */
const problemsOfPage = (seen: Outcome, expected: Outcome, { shows, changes }: Expectation): string[] => [
  ...uncaughtIn(seen.report),
  ...harmTo(seen.report.before, seen.report.after, changes),
  ...wrongKeys(seen.wires),
  ...(shows === 'same' ? differentWires(seen.wires, expected.wires) : []),
];

const problemsOf = (tag: string, seen: Report, expected: Report, { shows, wordsMayDiffer }: Expectation): string[] => {
  if (shows === 'fallback') {
    const shown = seen.atRest[tag];
    // What asks for nothing has nothing to miss.
    const same = shown?.state === 'ready' && shown.tree.length > 0;
    return shown?.fallback || same ? [] : [`the words of the shop are not in sight (${shown?.state})`];
  }
  if (shows === 'ready') {
    const { state = 'none', tree = [] } = seen.atRest[tag] ?? {};
    return /ready|empty/.test(state) && tree.length > 0 ? [] : [`it is ${state}`];
  }
  const words = !wordsMayDiffer;
  const atRest = differentShown('at rest', seen.atRest[tag], expected.atRest[tag]!, words);
  if (atRest.length > 0) return atRest;
  return [
    ...(words ? differentLine('the tree of names', seen.names[tag]!, expected.names[tag]!) : []),
    ...differentShown('afterwards', seen.afterwards[tag], expected.afterwards[tag]!, words),
  ];
};

describeSuite({
  name: 'hostile pages',
  promise:
    'whatever a page does to itself, every widget shows and sends what it does on a clean page, and leaves the page alone',
  cases: () =>
    snippets.flatMap((entry) =>
      everyWidget.map(({ name }) => ({ id: `${entry.id} × ${name}`, entry, tag: `candor-${name}` })),
    ),
  together: ({ entry }) => entry.id,
  sample: { chromium: 9, firefox: 3, webkit: 3 },
  run: async (cases, engine, tell) => {
    const script = await observer();
    const cleanPages = new Map<string, Promise<Outcome>>();
    const cleanFor = (expectation: Expectation): Promise<Outcome> => {
      const { against = {}, acts, geometry } = expectation;
      const key = JSON.stringify([against, acts, geometry]);
      const clean = cleanPages.get(key) ?? visit(engine, against, { ...expectation, lazy: undefined }, script);
      cleanPages.set(key, clean);
      return clean;
    };
    for (const [entry, own] of Map.groupBy(cases, ({ entry }) => entry)) {
      const expectation = expectationOf(entry);
      const expected = await cleanFor(expectation);
      const seen = await visit(engine, entry, expectation, script, expected.report).catch(String);
      for (const { id, tag } of own)
        tell(
          id,
          typeof seen === 'string'
            ? [seen]
            : [
                ...problemsOfPage(seen, expected, expectation),
                ...problemsOf(tag, seen.report, expected.report, expectation),
              ],
        );
    }
  },
});
