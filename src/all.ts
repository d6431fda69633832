import { run } from './auto.ts';
import type { Settings } from './config.ts';
import { discover } from './discover.ts';

/** `candor.all.js`: the pasted script with everything in one file, for shops that want one integrity hash. */
const { currentScript } = document;
const settings: Settings = { ...(window as { candorConfig?: Settings }).candorConfig };
// As in `loader.ts`.
if (currentScript instanceof HTMLScriptElement)
  for (const name of Object.keys(currentScript.dataset)) settings[name] = currentScript.dataset[name];
discover(run(settings));
