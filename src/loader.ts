import type { Settings } from './config.ts';
import { discover } from './discover.ts';

/** Files of the cdn build, without their ending, each `<name>.<hash>`; written in when this script is built. */
declare const __CHUNKS__: string;
const files = __CHUNKS__.split(' ');

type Core = typeof import('./auto.ts');

// A classic script knows its own tag while it runs, a module or an eagerly delayed one does not. An element of the page
// may be named `currentScript`, so what answers must be a script.
const { currentScript } = document;
const own =
  currentScript instanceof HTMLScriptElement
    ? currentScript
    : document.querySelector<HTMLScriptElement>('script[src*="candor.js"]');
const settings: Settings = { ...(window as { candorConfig?: Settings }).candorConfig, ...own?.dataset };
const base = (settings.base ?? own?.src) as string;

/** A file by its name; nothing where there is none. */
const load = async (name: string): Promise<unknown> => {
  const file = files.find((one) => one.startsWith(`${name}.`));
  return file && import(/* @vite-ignore */ new URL(`chunks/${file}.js`, base).href);
};
// Started early, awaited nowhere: the core imports the same files, and reports what fails.
const warm = (name: string): void => void load(name).catch(() => {});

type Candor = ReturnType<Core['run']>;

let core: Promise<Candor | void> | undefined;

/** Core, backend and widget are asked for at once; each waits only for what it imports. */
const begin = async (): Promise<Candor | void> => {
  warm('kit');
  warm(`backends/${settings.backend}`);
  try {
    return ((await load('core')) as Core).run(settings);
  } catch (cause) {
    // A tag that is added later tries again.
    core = undefined;
    console.error(`[candor] not loaded from ${base}; script-src?`, cause);
  }
};

const use = (work: (candor: Candor) => void) => {
  core ??= begin();
  void core.then((candor) => candor && work(candor));
};
discover({
  tag: (name) => {
    use(({ tag }) => tag(name));
    warm(`widgets/${name}`);
  },
  holder: (element) => use(({ holder }) => holder(element)),
});
