import type { Settings } from './config.ts';
import { discover } from './discover.ts';

/** Files of the cdn build, of most only what changes in their names; written in when this script is built. */
declare const __CHUNKS__: Chunks;
interface Chunks {
  core: string[];
  widgets: Record<string, string>;
  backends: Record<string, string>;
}
const chunks = __CHUNKS__;

type Core = typeof import('./auto.ts');

// A classic script knows its own tag while it runs, a module or an eagerly delayed one does not. An element of the page
// may be named `currentScript`, so what answers must be a script.
const { currentScript } = document;
const own =
  currentScript instanceof HTMLScriptElement
    ? currentScript
    : document.querySelector<HTMLScriptElement>('script[src*="candor.js"]');
const settings: Settings = { ...(window as { candorConfig?: Settings }).candorConfig, ...own?.dataset };
const base = String(settings.base ?? own?.src);

const load = (file: string): Promise<unknown> => import(/* @vite-ignore */ new URL(`chunks/${file}`, base).href);
// Started early, awaited nowhere: the core imports the same files, and reports what fails.
const warm = (file: string): void => void load(file).catch(() => {});
const warmEntry = (kind: 'widgets' | 'backends', name: string): void => {
  if (Object.hasOwn(chunks[kind], name)) warm(`${kind}/${name}.${chunks[kind][name]}.js`);
};

type Candor = ReturnType<Core['run']>;

let core: Promise<Candor | undefined> | undefined;

/** Core, backend and widget are asked for at once; each waits only for what it imports. */
const begin = async (): Promise<Candor | undefined> => {
  const [entry, ...others] = chunks.core;
  others.forEach(warm);
  warmEntry('backends', String(settings.backend));
  try {
    return ((await load(entry!)) as Core).run(settings);
  } catch (cause) {
    // A tag that is added later tries again.
    core = undefined;
    console.error(`[candor] could not be loaded from ${base}`, cause);
    return undefined;
  }
};

const twice = Symbol.for('candor');
if (!(twice in window)) {
  Object.defineProperty(window, twice, { value: true });
  const use = (work: (candor: Candor) => void) => {
    core ??= begin();
    void core.then((candor) => candor && work(candor));
  };
  discover({
    tag: (name) => {
      use(({ tag }) => tag(name));
      warmEntry('widgets', name);
    },
    holder: (element) => use(({ holder }) => holder(element)),
  });
}
