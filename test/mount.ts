import { start } from '../src/start.ts';
import type { Settings } from '../src/config.ts';
import type { AnyWidget } from '../src/widget.ts';

/** The element's state once it has decided, or after a second. */
export const settled = async (element: Element): Promise<string | null> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const state = element.getAttribute('state');
    if (state && state !== 'loading') return state;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return element.getAttribute('state');
};

let copies = 0;

/**
 * Mounts a widget under a tag of its own, because a tag can be registered once a page and every test brings its own
 * backend. Gives the element, in the page and not yet settled.
 */
export const mountWidget = (
  widget: AnyWidget,
  attributes: Readonly<Record<string, string>>,
  settings: Settings,
): HTMLElement => {
  const name = `test-${(copies += 1)}`;
  start(settings).define(name, widget);
  const element = document.createElement(`candor-${name}`);
  for (const [attribute, value] of Object.entries({ loading: 'eager', ...attributes })) {
    element.setAttribute(attribute, value);
  }
  document.body.append(element);
  return element;
};
