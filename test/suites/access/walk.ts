import type { Tab } from '../engines/engine.ts';
import type { Scene } from './scenes.ts';

interface Step {
  readonly at: number | string;
  readonly faults: string[];
}

const look = (tab: Tab): Promise<Step> =>
  tab.run(async () => {
    const at = window.access.stopNow();
    return { at, faults: typeof at === 'number' ? await window.access.focusFaults() : [] };
  });

const walk = async (tab: Tab, key: string, presses: number): Promise<Step[]> => {
  const steps: Step[] = [];
  for (let press = 0; press < presses; press += 1) {
    await tab.press(key);
    steps.push(await look(tab));
  }
  return steps;
};

const named = (names: readonly string[], at: number | string | undefined): string =>
  typeof at === 'number' ? `"${names[at]}"` : String(at);

const inOrder = (
  names: readonly string[],
  steps: readonly Step[],
  expected: readonly (number | string)[],
  key: string,
) => {
  const place = expected.findIndex((stop, press) => steps[press]?.at !== stop);
  if (place < 0) return [];
  return [
    `press ${place + 1} of ${key} leads to ${named(names, steps[place]?.at)} and not to ${named(names, expected[place])}`,
  ];
};

/** Through a page: each stop in the order of reading, out at the end, and the same way back. */
const throughPage = async (tab: Tab, names: readonly string[]): Promise<string[]> => {
  const stops = names.map((_, place) => place);
  await tab.run(() => document.querySelector<HTMLElement>('#before')!.focus());
  const forth = await walk(tab, 'Tab', names.length + 1);
  const back = await walk(tab, 'Shift+Tab', names.length + 1);
  return [
    ...inOrder(names, forth, [...stops, 'after'], 'Tab'),
    ...inOrder(names, back, [...stops.toReversed(), 'before'], 'Shift+Tab'),
    ...forth.flatMap(({ faults }) => faults),
  ];
};

/** Presses until a stop is reached, or the dialog has no further one. */
const until = async (tab: Tab, key: string, stop: number, most: number): Promise<Step[]> => {
  const steps: Step[] = [];
  while (steps.length < most && ![stop, 'nothing'].includes(steps.at(-1)?.at ?? '')) {
    await tab.press(key);
    steps.push(await look(tab));
  }
  return steps;
};

/** Round a dialog: each stop is reached, and nothing of the page behind. What comes before the first is the browser's. */
const roundDialog = async (tab: Tab, names: readonly string[]): Promise<string[]> => {
  const start = await look(tab);
  const forth = start.at === names.length - 1 ? [] : await until(tab, 'Tab', names.length - 1, names.length + 2);
  const back = await until(tab, 'Shift+Tab', 0, names.length + 2);
  const out = await walk(tab, 'Shift+Tab', 1);
  const inside = [start, ...forth, ...back];
  const missed = names.filter((_, place) => !inside.some(({ at }) => at === place));
  const strayed = [...inside, ...out].filter(
    ({ at }) => typeof at === 'string' && !['nothing', 'the dialog'].includes(at),
  );
  return [
    ...missed.map((name) => `Tab does not reach "${name}"`),
    ...strayed.map(({ at }) => `Tab leaves the dialog for ${at}`),
    ...forth.flatMap(({ faults }) => faults),
  ];
};

/** Walks a scene by the Tab key, there and back. */
export const walked = async (tab: Tab, { dialog }: Scene): Promise<string[]> => {
  const names = await tab.run(() => window.access.stopNames());
  const faults = await (dialog ? roundDialog : throughPage)(tab, names);
  return [...new Set(faults)];
};
