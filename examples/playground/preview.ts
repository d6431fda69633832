import { configure, type Handle, mount } from '../../src/index.ts';
import { settingsFor } from './backends.ts';
import { tell } from './messages.ts';
import './preview.css';
import { fallbackText, isName, names, sampleOf, withPictures } from './samples.ts';
import { parseScene, type Scene } from './scene.ts';

const root = document.documentElement;
const main = document.createElement('main');

const readScene = () => {
  const scene = parseScene(location.hash);
  const widget = isName(scene.widget) ? scene.widget : names[0]!;
  return { ...scene, widget, attributes: scene.attributes ?? sampleOf(widget).attributes };
};

const dress = ({ shop, language }: Scene): void => {
  const rtl = shop === 'right-to-left';
  root.className = shop;
  root.lang = language || (rtl ? 'ar' : 'en');
  root.dir = rtl ? 'rtl' : 'ltr';
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

/** Shows the scene of the address, and follows it. */
export const start = (): void => {
  let scene = readScene();
  dress(scene);
  document.body.replaceChildren(main);
  tell({ told: 'started' });
  document.addEventListener('click', stay);
  new ResizeObserver(() => tell({ told: 'height', height: root.offsetHeight })).observe(root);

  configure(settingsFor(scene.state, withPictures(sampleOf(scene.widget).data)));
  const handle = mount(main, scene.widget, scene.attributes);
  if (scene.fallback) handle.element.textContent = fallbackText;
  listen(handle);

  window.addEventListener('hashchange', () => {
    const next = readScene();
    // A page has one backend, and a fallback stands there from the start: for another, it begins anew.
    if (next.widget !== scene.widget || next.state !== scene.state || next.fallback !== scene.fallback) {
      location.reload();
      return;
    }
    dress(next);
    const gone = Object.keys(scene.attributes).map((name) => [name, undefined] as const);
    handle.set({ ...Object.fromEntries(gone), ...next.attributes });
    scene = next;
  });
};
