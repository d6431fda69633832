import { configure, type Handle, mount } from '../../../src/index.ts';
import { settingsFor } from '../backends.ts';
import { tell } from '../messages.ts';
import { fallbackText, isName, names, sampleOf } from '../samples.ts';
import { formatScene, parseScene, type Scene } from '../scene.ts';
import { colorsOf } from './colors.ts';
import { dress } from './dress.ts';
import './preview.css';
import { shopPage } from './shop-page.ts';

const readScene = () => {
  const scene = parseScene(location.hash);
  const widget = isName(scene.widget) ? scene.widget : names[0]!;
  return { ...scene, widget, attributes: scene.attributes ?? sampleOf(widget).attributes };
};

/** Functions and the like have no place in a log. */
const inWords = (detail: Record<string, unknown>): string =>
  Object.entries(detail)
    .filter(([name, value]) => name !== 'widget' && typeof value !== 'function')
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');

const log = (name: string, detail: Record<string, unknown>): void =>
  tell({ told: 'event', name, ms: Math.round(performance.now()), detail: inWords(detail) });

const listen = ({ on }: Handle): void => {
  for (const event of ['ready', 'error', 'impression']) on(event, ({ detail }) => log(`candor-${event}`, detail));
  // Every event of a widget's own comes once more as an action that names it.
  on('action', ({ detail: { name, ...detail } }) => log(`candor-${name}`, detail));
};

/** A preview that followed a link would be gone. The widget has had its say by then. */
const stay = (event: MouseEvent): void => {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link?.href || event.defaultPrevented) return;
  event.preventDefault();
  log('link, not followed here', { to: link.getAttribute('href') });
};

/** Tells how high the widget is and what it is painted with, now and whenever that may have changed. */
const measure = (widget: HTMLElement): (() => void) => {
  let asked = 0;
  const colors = () => {
    cancelAnimationFrame(asked);
    // Before it has a state it has no style of its own.
    asked = requestAnimationFrame(() => {
      if (widget.hasAttribute('state')) tell({ told: 'colors', colors: colorsOf(widget) });
    });
  };
  new ResizeObserver(() => tell({ told: 'height', height: Math.ceil(widget.getBoundingClientRect().height) })).observe(
    widget,
  );
  new MutationObserver(colors).observe(widget, { attributeFilter: ['data-scheme', 'state'] });
  return colors;
};

/** A page has one backend, and a fallback stands there from the start: for another of these, it begins anew. */
const beginning = ({ widget, state, fallback, content }: Scene): string =>
  formatScene({ ...parseScene(''), widget, state, fallback, content });

/** Shows the scene of the address, and follows it. */
export const start = (): void => {
  let scene = readScene();
  dress(scene);
  const place = shopPage();
  tell({ told: 'started' });
  document.addEventListener('click', stay);

  configure(settingsFor(scene, sampleOf(scene.widget)));
  const handle = mount(place, scene.widget, scene.attributes);
  if (scene.fallback) handle.element.textContent = fallbackText;
  listen(handle);
  const measureColors = measure(handle.element);

  window.addEventListener('hashchange', () => {
    const next = readScene();
    if (beginning(next) !== beginning(scene)) {
      location.reload();
      return;
    }
    dress(next);
    const gone = Object.keys(scene.attributes).map((name) => [name, undefined] as const);
    handle.set({ ...Object.fromEntries(gone), ...next.attributes });
    scene = next;
    measureColors();
  });
};
