import { run } from './auto.ts';
import type { Settings } from './config.ts';
import { discover } from './discover.ts';

/** `candor.all.js`: the pasted script with everything in one file, for shops that want one integrity hash. */
const { currentScript } = document;
const dataset = currentScript instanceof HTMLScriptElement ? currentScript.dataset : {};
discover(run({ ...(window as { candorConfig?: Settings }).candorConfig, ...dataset }));
