import type { Subject } from '../../every-widget.ts';
import type { Tab } from '../engines/engine.ts';
import { settled } from '../settled.ts';
import { type Seen, seenIn } from '../witness.ts';
import type { Claim } from './claims.ts';
import { partingOf, type Step, walkIn } from './walk.ts';

/** Walks through the widgets of a page without a policy, by the name of the widget. */
export type Walks = ReadonlyMap<string, readonly Step[]>;

export const selectorOf = (subjects: readonly Subject[]): string => subjects.map(({ name }) => `candor-${name}`).join();

const ofUs = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('[candor]'));

/** Shop's own words are there to read. */
const fallbackShown = (tab: Tab, selector: string): Promise<boolean> =>
  tab.run((selector) => document.querySelector(`${selector} a`)!.getClientRects().length > 0, selector);

/** One line, however many widgets met it, which names the directive. */
const explained = (lines: readonly string[], directive: string): string[] => {
  const named = lines.filter((line) => line.includes(directive));
  if (named.length === 0) return [`no line names ${directive}: ${JSON.stringify(lines)}`];
  return new Set(named).size < named.length ? [`a line is said twice: ${JSON.stringify(named)}`] : [];
};

const reported = (seen: Seen, allowed?: string): string[] => [
  ...seen.violations.filter((text) => !allowed || !text.startsWith(allowed)).map((text) => `a violation: ${text}`),
  ...seen.uncaught.map((text) => `uncaught: ${text}`),
  ...seen.executed.filter((text) => !text.startsWith('open ')).map((text) => `called ${text}`),
];

/** What a widget on the page open in the tab fails to keep of what the docs claim. */
const wholeOf = async (
  tab: Tab,
  { name }: Subject,
  state: string | undefined,
  sends: boolean,
  walks: Walks,
): Promise<string[]> => {
  if (state !== 'ready') return [`is ${state}, not ready`];
  const expected = walks.get(name)!;
  return partingOf(expected, await walkIn(tab, `candor-${name}`, sends, expected));
};

const keptOut = async (tab: Tab, { name, reads }: Subject, state: string | undefined): Promise<string[]> => {
  if (!reads) return state === 'ready' ? [] : [`is ${state} though it asks for nothing`];
  return [
    ...(state === 'error' ? [] : [`is ${state}, not error`]),
    ...((await fallbackShown(tab, `candor-${name}`)) ? [] : ['the shop’s own words are not there']),
  ];
};

/** Waits for the loader to give up; where no script may run there is nothing to wait for. */
const nothingOf = async (tab: Tab, { name }: Subject): Promise<string[]> => {
  await tab.run(async () => {
    for (let tries = 0; tries < 100 && (window as Partial<Window>).seen?.said.length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 30));
  });
  const shown = await fallbackShown(tab, `candor-${name}`);
  return shown ? [] : ['the shop’s own words are not there'];
};

/** Problems by widget; what the page as a whole did wrong is everybody's. */
export const judge = async (
  tab: Tab,
  subjects: readonly Subject[],
  claim: Claim,
  isWatched: boolean,
  walks: Walks,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const own = new Map<string, string[]>();
  // All of them first: what one says of the product to search engines the next finds there.
  const states = claim === 'nothing' ? {} : await settled(tab, selectorOf(subjects), subjects.length);
  for (const subject of subjects) {
    const state = states[`candor-${subject.name}`];
    const problems =
      claim === 'nothing'
        ? nothingOf(tab, subject)
        : claim === 'no data'
          ? keptOut(tab, subject, state)
          : wholeOf(tab, subject, state, claim !== 'no forms', walks);
    own.set(subject.name, await problems);
  }
  const seen = isWatched ? await seenIn(tab) : undefined;
  const shared: string[] = [];
  if (seen && claim === 'nothing')
    shared.push(...reported(seen, 'script-src'), ...explained(ofUs(seen.said), 'script-src'));
  else if (seen && claim === 'no data') {
    shared.push(...reported(seen, 'connect-src'));
    if (subjects.some(({ reads }) => reads)) shared.push(...explained(ofUs(seen.said), 'connect-src'));
  } else if (seen) shared.push(...reported(seen, claim === 'no pictures' ? 'img-src' : undefined), ...ofUs(seen.said));
  return new Map([...own].map(([name, problems]) => [name, [...problems, ...shared]]));
};
