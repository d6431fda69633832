import type { Engine, EngineName, Tab } from './engines/engine.ts';

/** Most of the time a page that is looked at waits. */
const tabs: Readonly<Record<EngineName, number>> = { chromium: 4, firefox: 2, webkit: 1 };

interface Options {
  /** A tab that shares no storage and no cache with another, which takes about as long as the visit. */
  readonly ownTabs?: boolean;
}

/** Visits each item in a tab, several at a time where the engine has more than one. */
export const inParallel = async <Item>(
  items: readonly Item[],
  engine: Engine,
  visit: (item: Item, tab: Tab, place: number) => Promise<void>,
  { ownTabs = false }: Options = {},
): Promise<void> => {
  const left = [...items.entries()];
  const work = async () => {
    let tab: Tab | undefined;
    for (let next = left.shift(); next; next = left.shift()) {
      tab ??= await engine.openTab();
      await visit(next[1], tab, next[0]);
      if (!ownTabs) continue;
      await tab.close();
      tab = undefined;
    }
    await tab?.close();
  };
  await Promise.all(Array.from({ length: tabs[engine.name] }, work));
};
