import { start } from '../src/start.ts';
import type { Settings } from '../src/config.ts';
import type { AnyWidget } from '../src/widget.ts';

/** The element's state once it has decided and drawn it, or after a second. */
export const settled = async (element: Element): Promise<string | null> => {
  for (let tries = 0; tries < 100; tries += 1) {
    const state = element.getAttribute('state');
    const drawn = element.shadowRoot?.querySelector('.base')?.getAttribute('data-state');
    if (state && state !== 'loading' && state === drawn) return state;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return element.getAttribute('state');
};

let copies = 0;

/**
 * Registers a widget under a tag of its own, because a tag can be registered once a page and every test brings its own
 * backend. Gives the tag.
 */
export const registerWidget = (widget: AnyWidget, settings: Settings): string => {
  const name = `test-${(copies += 1)}`;
  start(settings).define(name, widget);
  return `candor-${name}`;
};

export const createElement = (tag: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
  const element = document.createElement(tag);
  for (const [attribute, value] of Object.entries({ loading: 'eager', ...attributes })) {
    element.setAttribute(attribute, value);
  }
  return element;
};

/** Mounts a widget under a tag of its own. Gives the element, in the page and not yet settled. */
export const mountWidget = (
  widget: AnyWidget,
  attributes: Readonly<Record<string, string>>,
  settings: Settings,
): HTMLElement => {
  const element = createElement(registerWidget(widget, settings), attributes);
  document.body.append(element);
  return element;
};

/** Draws what waits for somebody to be there, and resolves when nothing more comes. */
export const drawWhole = async (element: HTMLElement): Promise<void> => {
  const size = () => element.shadowRoot!.querySelectorAll('*').length;
  let before: number;
  dispatchEvent(new Event('pointermove'));
  do {
    before = size();
    await new Promise((resolve) => setTimeout(resolve, 80));
  } while (size() !== before);
};
