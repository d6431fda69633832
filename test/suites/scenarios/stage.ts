import { everyTag, html, restAnswers, restScript } from '../../browsers/shop.ts';
import { openSite, type Site, type SiteOptions } from '../../browsers/site.ts';
import { everyWidget } from '../../every-widget.ts';
import type { Engine, EngineName, Tab } from '../engines/engine.ts';
import { libraries } from '../libraries.ts';
import { witness, witnessTag } from '../witness.ts';
import { type Look, look } from './look.ts';

/** What is wrong: with each tag, and with the page as a whole under `page`. */
export type Problems = Readonly<Record<string, readonly string[]>>;

export interface Scenario {
  readonly id: string;
  /** Where it cannot be played, with the reason. */
  readonly not?: Readonly<Partial<Record<EngineName, string>>>;
  readonly play: (stage: Stage) => Promise<Problems>;
}

export const tags: readonly string[] = everyWidget.map(({ name }) => `candor-${name}`);

interface PageParts {
  /** Before our script. */
  readonly head?: string;
  /** Instead of the pasted script. */
  readonly script?: string;
  readonly body?: string;
}

/** A page whose first script sees all that happens. */
export const pageWith = ({ head = '', script = restScript, body = everyTag }: PageParts = {}): string =>
  html({ head: witnessTag() + head + script, body });

export interface Stage {
  readonly engine: Engine;
  readonly tab: Tab;
  /** Serves the pages and opens the first. */
  readonly open: (pages: Readonly<Record<string, string>>, more?: Partial<SiteOptions>) => Promise<Site>;
  /** What differs from the clean page, of which each tag stands once; waits for it to be as it should. */
  readonly compare: () => Promise<Problems>;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Until the page says so; gives whether it did. */
export const until = async (tab: Tab, is: () => boolean, within = 8_000): Promise<boolean> => {
  for (const end = Date.now() + within; Date.now() < end; await pause(40))
    if (await tab.run(is).catch(() => false)) return true;
  return false;
};

const problemsOf = (seen: Look | undefined, clean: Look): string[] => {
  if (!seen || seen.count !== 1) return [`stands ${seen?.count ?? 0} times in the page`];
  if (seen.state !== clean.state) return [`is ${seen.state} instead of ${clean.state}`];
  if (seen.bases !== 1) return [`is drawn ${seen.bases} times`];
  if (seen.text === clean.text) return [];
  const place = [...clean.text].findIndex((letter, index) => letter !== seen.text[index]);
  const from = (text: string) => `…${text.slice(Math.max(0, place - 30), place + 90)}…`;
  return [`says "${from(seen.text)}" instead of "${from(clean.text)}"`];
};

/** Looks again and again until nothing is wrong, for some seconds: dates are written when the page is idle. */
const compareWith = async (tab: Tab, clean: Readonly<Record<string, Look>>): Promise<Problems> => {
  const end = Date.now() + 8_000;
  for (;;) {
    const { widgets, uncaught } = await tab.run(look, tags).catch(() => ({ widgets: {}, uncaught: [] as string[] }));
    const found = tags.map((tag) => [tag, problemsOf((widgets as Record<string, Look>)[tag], clean[tag]!)] as const);
    if (found.every(([, problems]) => problems.length === 0) || Date.now() > end)
      return { ...Object.fromEntries(found), page: uncaught };
    await pause(60);
  }
};

/** What each widget is on a page that does nothing. */
export const cleanLooks = async (tab: Tab): Promise<Record<string, Look>> => {
  const site = await openSite({ pages: { '/': pageWith() }, answers: { '/trust': restAnswers(), ...witness } });
  await tab.open(`${site.url}/`);
  const lookNow = async () => (await tab.run(look, tags)).widgets;
  let widgets = await lookNow();
  // Dates are written when the page is idle.
  for (let still = 0; still < 4; await pause(500)) {
    const next = await lookNow();
    const isSame = JSON.stringify(next) === JSON.stringify(widgets);
    still = isSame && Object.values(next).every(({ state }) => state === 'ready') ? still + 1 : 0;
    widgets = next;
  }
  await site.close();
  return widgets;
};

/** Runs one scenario in a tab of its own. */
export const play = async (
  engine: Engine,
  scenario: Scenario,
  clean: Readonly<Record<string, Look>>,
): Promise<Problems> => {
  const tab = await engine.openTab();
  const sites: Site[] = [];
  try {
    return await scenario.play({
      engine,
      tab,
      open: async (pages, more = {}) => {
        const answers = { '/trust': restAnswers(), ...witness, ...libraries, ...more.answers };
        const site = await openSite({ pages, ...more, answers });
        sites.push(site);
        await tab.open(site.url + Object.keys(pages)[0]!);
        return site;
      },
      compare: () => compareWith(tab, clean),
    });
  } finally {
    await tab.close();
    await Promise.all(sites.map((site) => site.close()));
  }
};

/** Both, where both are to hold. */
export const together = (...all: readonly Problems[]): Problems => {
  const names = new Set(all.flatMap(Object.keys));
  return Object.fromEntries([...names].map((name) => [name, [...new Set(all.flatMap((one) => one[name] ?? []))]]));
};

export const inPage = (...problems: readonly (string | false | undefined)[]): Problems => ({
  page: problems.filter((problem) => typeof problem === 'string'),
});

export const dataRequests = ({ requests }: Site): string[] => requests.filter((path) => path.startsWith('/trust'));
