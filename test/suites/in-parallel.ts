import type { Engine, EngineName, Tab } from './engines/engine.ts';

/** Most of the time a page that is looked at waits. */
const tabs: Readonly<Record<EngineName, number>> = { chromium: 4, firefox: 2, webkit: 1 };

/** Visits each item in a tab of its own, several at a time where the engine has more than one. */
export const inParallel = async <Item>(
  items: readonly Item[],
  engine: Engine,
  visit: (item: Item, tab: Tab, place: number) => Promise<void>,
): Promise<void> => {
  const left = [...items.entries()];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const tab = await engine.openTab();
      await visit(next[1], tab, next[0]);
      await tab.close();
    }
  };
  await Promise.all(Array.from({ length: tabs[engine.name] }, work));
};
