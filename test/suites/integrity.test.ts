import { describeSuite } from './describe-suite.ts';
import type { Tab } from './engines/engine.ts';
import { type ChangedCase, changedCases } from './integrity/files.ts';
import { openGuarded } from './integrity/shop.ts';
import { walkIn } from './policies/walk.ts';
import { settled } from './settled.ts';
import { seenIn } from './witness.ts';

/** Files that were changed and ran all the same. */
const ranIn = (tab: Tab): Promise<string[]> => tab.run(() => (window as { changed?: string[] }).changed ?? []);

/** Widgets whose tag shows the shop's own words, once there are only so many; a state is told before it is drawn. */
const fallbacksIn = (tab: Tab, most: number): Promise<string[]> =>
  tab.run(async (most) => {
    const find = () =>
      Array.from(document.body.children)
        .filter(({ localName }) => localName.startsWith('candor-'))
        .filter((element) => element.querySelector('a')!.getClientRects().length > 0)
        .map(({ localName }) => localName.slice('candor-'.length));
    for (let tries = 0; tries < 100 && find().length > most; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 30));
    return find();
  }, most);

const check = async (tab: Tab, { subjects, lost, lines, pressed }: ChangedCase): Promise<string[]> => {
  const present = subjects.filter(({ name }) => !lost.has(name));
  const selector = present.map(({ name }) => `candor-${name}`).join();
  const states = present.length > 0 ? await settled(tab, selector, present.length) : {};
  // What is refused has no state to wait for.
  if (lost.size > 0) await new Promise((resolve) => setTimeout(resolve, 1_500));
  if (pressed) for (const { name } of subjects) await walkIn(tab, `candor-${name}`, true);
  const [ran, fallbacks, seen] = [await ranIn(tab), await fallbacksIn(tab, lost.size), await seenIn(tab)];
  const said = seen.said.filter((line) => line.startsWith('[candor]'));
  const isSaid = lines === 'some' ? said.length > 0 : said.length === lines;
  return [
    ...ran.map((file) => `${file} was changed and ran`),
    ...Object.entries(states)
      .filter(([, state]) => state !== 'ready')
      .map(([name, state]) => `${name} is ${state}, not ready`),
    ...fallbacks.filter((name) => !lost.has(name)).map((name) => `${name} shows the shop’s own words still`),
    ...[...lost]
      .filter((name) => !fallbacks.includes(name))
      .map((name) => `${name} does not keep the shop’s own words`),
    ...(isSaid || pressed ? [] : [`says ${JSON.stringify(said)}, where there is to be ${lines} line(s)`]),
    ...(new Set(said).size === said.length ? [] : [`says the same twice: ${JSON.stringify(said)}`]),
    ...seen.uncaught.map((text) => `uncaught: ${text}`),
    ...seen.violations.filter((text) => !text.startsWith('img-src')).map((text) => `a violation: ${text}`),
  ];
};

describeSuite({
  name: 'integrity',
  promise:
    'a file that is not as it was published never runs, the shop’s own words stay where it is missed, and a line says so',
  cases: () => changedCases,
  sample: { chromium: Infinity, firefox: 8, webkit: 8 },
  run: async (cases, engine, tell) => {
    for (const one of cases) {
      // A host of its own for each, so that no browser answers from what another case has loaded.
      const site = await openGuarded(one.subjects, one.script, one.isChanged);
      const tab = await engine.openTab();
      await tab.open(`${site.url}/`);
      tell(one.id, await check(tab, one));
      await tab.close();
      await site.close();
    }
  },
});
