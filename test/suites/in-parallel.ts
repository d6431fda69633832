import type { Engine, EngineName, Tab } from './engines/engine.ts';

/** Most of the time a page that is looked at waits. */
const tabs: Readonly<Record<EngineName, number>> = { chromium: 4, firefox: 2, webkit: 1 };

/** One after the other while there are any: others take from them too. */
function* takeFrom<Item>(items: Item[], most: number): Generator<Item> {
  for (let taken = 0; taken < most && items.length > 0; taken += 1) yield items.shift()!;
}

interface Options {
  /** Visits before a tab is given up. A new one shares no storage and no cache, and takes about as long as a visit. */
  readonly perTab?: number;
}

/** Visits each item in a tab, several at a time where the engine has more than one. A tab that has shown much is slow. */
export const inParallel = async <Item>(
  items: readonly Item[],
  engine: Engine,
  visit: (item: Item, tab: Tab, place: number) => Promise<void>,
  { perTab = 20 }: Options = {},
): Promise<void> => {
  const left = [...items.entries()];
  const work = async () => {
    while (left.length > 0) {
      const tab = await engine.openTab();
      for (const [place, item] of takeFrom(left, perTab)) await visit(item, tab, place);
      await tab.close();
    }
  };
  await Promise.all(Array.from({ length: tabs[engine.name] }, work));
};
