import type { Settings } from './config.ts';
import { tagOf } from './element/element.ts';
import { toKebab } from './element/attributes.ts';
import type { WidgetName } from './registry.ts';
import { type Candor, start } from './start.ts';
import type { AnyWidget } from './widget.ts';

export { type Ask, type Answers, type Backend, type Connection, defineBackend } from './backend.ts';
export type { Settings } from './config.ts';
export type { CandorEvents } from './element/events.ts';
export { type BackendName, backends, languages, type WidgetName, widgets } from './registry.ts';
export { defineWidget, type Message, read, readIfAny, type ViewProps, type Widget } from './widget.ts';

let settings: Settings = {};
let candor: Candor | undefined;
const page = (): Candor => (candor ??= start(settings));

/**
 * Sets backend, language and words for the page, once, before the first `define` or `mount`.
 * @throws Error when widgets have been registered already: they hold the settings they were made with.
 */
export const configure = (next: Settings): void => {
  if (candor) throw new Error('configure() must be called before define() and mount()');
  settings = next;
};

/** Registers tags: `define('reviews')` for a widget of Candor, `define('mine', widget)` for one of your own. */
export const define = (name: WidgetName | (string & {}), widget?: AnyWidget): Promise<void> => {
  if (!widget) return page().use(name);
  page().define(name, widget);
  return Promise.resolve();
};

/**
 * Tells whether the shopper has agreed that what they write may be stored on their device until it is sent. Without it
 * nothing is stored; taken back, what is stored is removed at once, and what waits is sent only while the page lives.
 */
export const setConsent = (granted: boolean): void => page().setConsent(granted);

type Options = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Handle {
  readonly element: HTMLElement;
  /** Changes attributes, by their camelCase names; `undefined` and `false` take one away. */
  readonly set: (options: Options) => void;
  /** Listens to `candor-<event>`. Returns how to stop. */
  readonly on: (event: string, listener: (event: CustomEvent) => void) => () => void;
  readonly destroy: () => void;
}

const apply = (element: Element, options: Options): void => {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || value === false) element.removeAttribute(toKebab(name));
    else element.setAttribute(toKebab(name), value === true ? '' : String(value));
  }
};

/**
 * Puts a widget into `target`, after what is there already.
 * @throws Error when `target` is a selector that matches nothing.
 */
export const mount = (target: string | Element, name: WidgetName | (string & {}), options: Options = {}): Handle => {
  const place = typeof target === 'string' ? document.querySelector(target) : target;
  if (!place) throw new Error(`mount(): nothing on this page matches "${String(target)}"`);
  const element = document.createElement(tagOf(name));
  const listening = new AbortController();
  apply(element, options);
  place.append(element);
  void page().use(name);
  return {
    element,
    set: (changed) => apply(element, changed),
    on: (event, listener) => {
      const type = `candor-${event}`;
      element.addEventListener(
        type,
        listener as EventListener,
        { __proto__: null, signal: listening.signal } as object,
      );
      return () => element.removeEventListener(type, listener as EventListener);
    },
    destroy: () => {
      listening.abort();
      element.remove();
    },
  };
};
