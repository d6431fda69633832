import type { Page } from 'playwright-core';

export interface Shown {
  readonly state: string | null;
  /** Every text of the widget, in order. */
  readonly text: string;
  /** Design tokens as the page computes them. */
  readonly look: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a shopper sees of the one widget of a page, once it has decided; `undefined` while there is none. */
export const shownIn = (page: Page, tag: string, tokens: readonly string[]): Promise<Shown | undefined> =>
  page.evaluate(
    ([tag, tokens]) => {
      const element = document.querySelector<HTMLElement>(tag);
      const base = element?.shadowRoot?.querySelector<HTMLElement>('[part=base]');
      if (!element || !base || (element.getAttribute('state') ?? 'loading') === 'loading') return undefined;
      const style = getComputedStyle(element);
      return {
        state: element.getAttribute('state'),
        text: base.innerText.replaceAll(/\s+/g, ' '),
        look: Object.fromEntries(tokens.map((name) => [name, style.getPropertyValue(name).trim()])),
        attributes: Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)!])),
      };
    },
    [tag, tokens] as const,
  );
