import type { Settings } from './config.ts';
import { discover } from './discover.ts';

/** Files of the cdn build, without their folder and ending, each `<name>.<hash>`; written in when this script is built. */
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
const settings: Settings = {
  base: own?.src,
  ...(window as { candorConfig?: Settings }).candorConfig,
};

/** A file by its name; nothing where there is none. */
const load = async (name: unknown, folder = ''): Promise<unknown> => {
  const file = files.find((one) => one.startsWith(`${name}.`));
  return file && import(/* @vite-ignore */ new URL(`chunks/${folder}${file}.js`, settings.base as string).href);
};
// Started early, awaited nowhere: the core imports the same files, and reports what fails.
const warm = (name: unknown, folder?: string): void => void load(name, folder).catch(() => {});

type Candor = ReturnType<Core['run']>;

let core: Promise<Candor | void> | undefined;

/** Core, backend and widget are asked for at once; each waits only for what it imports. */
const begin = (): Promise<Candor | void> => {
  warm('kit');
  warm(settings.backend, 'backends/');
  return load('core')
    .then((loaded) => (loaded as Core).run(settings))
    .catch((cause: unknown) => {
      // A tag that is added later tries again.
      core = undefined;
      console.error(`[candor] not loaded from ${settings.base}; script-src?`, cause);
    });
};

const use = (work: (candor: Candor) => void) => {
  void (core ??= begin()).then((candor) => candor && work(candor));
};
// Spread, a data set fails in Chromium where a page has put a `get` on every object.
if (own) for (const name of Object.keys(own.dataset)) settings[name] = own.dataset[name];
discover({
  tag: (name) => {
    use((candor) => candor.tag(name));
    warm(name, 'widgets/');
  },
  holder: (element) => use((candor) => candor.holder(element)),
});
