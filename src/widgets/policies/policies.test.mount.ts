import { until } from '../../../test/every-widget.ts';
import { mountWidget, settled } from '../../../test/mount.ts';
import policies from './policies.ts';
import { sample } from './policies.sample.ts';

/** A Tuesday, 3 hours and 20 minutes before the cut-off in Berlin. */
export const tuesday = Date.parse('2026-11-17T11:40:00+01:00');

export const { items } = sample.data.policies as { items: Record<string, unknown>[] };
export const [returns, shipping] = items as [Record<string, unknown>, Record<string, unknown>];
const terms = shipping.shipping as Record<string, unknown>;

export const withTerms = (changes: object) => ({ ...shipping, shipping: { ...terms, ...changes } });
export const withReturns = (changes: object) => ({
  ...returns,
  returns: { ...(returns.returns as object), ...changes },
});

export const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

export const mount = async (attributes: Record<string, string>, data: object[] = items) => {
  const element = mountWidget(policies, attributes, { backend: 'memory', data: { policies: { items: data } } });
  const state = await settled(element);
  const root = element.shadowRoot!;
  const text = () => plain(root.textContent);
  const fact = (key: string) => {
    const found = [...root.querySelectorAll('[part="fact"]')].find(
      (fact) => fact.querySelector('[part="fact-key"]')?.textContent === key,
    );
    return (
      found &&
      plain(
        [...found.children]
          .slice(1)
          .map(({ textContent }) => textContent)
          .join(' | '),
      )
    );
  };
  const window = () => plain(root.querySelector('[part="delivery"]')?.textContent);
  /** Formatters come when the page is idle. */
  const formatted = () => until(() => root.textContent.includes('€') || window() !== '');
  return { element, root, state, text, fact, window, formatted };
};

export const eventsOf = (element: Element, name: string): unknown[] => {
  const details: unknown[] = [];
  element.addEventListener(`candor-${name}`, (event) => {
    event.preventDefault();
    const { widget: _, ...detail } = (event as CustomEvent).detail;
    details.push(detail);
  });
  return details;
};
