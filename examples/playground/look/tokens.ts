import base from '../../../src/ui/base.css?raw';
import sheet from '../../../src/ui/tokens.css?raw';
import { tokensOf } from '../../../src/manifest/tokens.ts';

/** Every token, its default on a light page and what it does, from where widgets read it. */
export const tokens = tokensOf(`${sheet}\n${base}`);

/** `--_accent` → `--candor-accent`: under the first name a widget has the value that counts. */
export const privateNames: ReadonlyMap<string, string> = new Map(
  [...sheet.matchAll(/(--_[\w-]+): var\((--candor-[\w-]+)/g)].map(([, own, name]) => [own!, name!]),
);
