import type { Tab } from './engines/engine.ts';

/** Waits until each of so many elements has decided and drawn it; gives states by tag, as they then are. */
export const settled = (tab: Tab, selector: string, count: number, within = 8_000): Promise<Record<string, string>> =>
  tab.run(
    async (selector, count, within) => {
      const end = Date.now() + within;
      const found = () => [...document.querySelectorAll(selector)];
      const stateOf = (element: Element) => element.getAttribute('state') ?? 'loading';
      // Drawn a task later than decided; one whose file is missing draws nothing.
      const isDrawn = (element: Element) =>
        !element.shadowRoot ||
        element.shadowRoot.querySelector('.base')?.getAttribute('data-state') === stateOf(element);
      const isThere = (element: Element) => stateOf(element) !== 'loading' && isDrawn(element);
      while (Date.now() < end && !(found().length === count && found().every(isThere)))
        await new Promise((resolve) => setTimeout(resolve, 30));
      return Object.fromEntries(found().map((element) => [element.localName, element.getAttribute('state') ?? 'none']));
    },
    selector,
    count,
    within,
  );
