import type { Tab } from '../engines/engine.ts';

/** From now on the page remembers what a widget draws, also what is gone again when somebody looks. */
export const rememberIn = (tab: Tab, selector: string): Promise<void> =>
  tab.run((selector) => {
    const met = new Map<string, Element>();
    (window as unknown as { met: Map<string, Element> }).met = met;
    const keep = (node: Node) => {
      if (!(node instanceof Element)) return;
      const bare = node.cloneNode(false) as Element;
      met.set(bare.outerHTML, bare);
      node
        .querySelectorAll('*')
        .forEach((inner) => met.set((inner.cloneNode(false) as Element).outerHTML, inner.cloneNode(false) as Element));
    };
    const root = document.querySelector(selector)!.shadowRoot!;
    root.childNodes.forEach(keep);
    new MutationObserver((records) =>
      records.forEach(({ addedNodes, target }) => {
        addedNodes.forEach(keep);
        if (target instanceof Element) keep(target);
      }),
    ).observe(root, { subtree: true, childList: true, attributes: true });
  }, selector);

/** Selectors that hide the widget's tag, or anything that it has drawn. `tested` says how many a browser understands. */
export const hiddenIn = (
  tab: Tab,
  selector: string,
  selectors: readonly string[],
): Promise<{ readonly tested: number; readonly met: number; readonly hidden: readonly string[] }> =>
  tab.run(
    (selector, selectors) => {
      const host = document.querySelector(selector)!;
      const { met } = window as unknown as { met: Map<string, Element> };
      const drawn = [host, ...host.shadowRoot!.querySelectorAll('*'), ...met.values()];
      const hidden: string[] = [];
      let tested = 0;
      for (const rule of selectors) {
        try {
          const found = drawn.find((element) => element.matches(rule));
          tested += 1;
          if (found) hidden.push(`${rule} hides ${(found.cloneNode(false) as Element).outerHTML.slice(0, 200)}`);
        } catch {
          // Of the language of blockers, and no selector.
        }
      }
      return { tested, met: met.size, hidden };
    },
    selector,
    selectors,
  );
