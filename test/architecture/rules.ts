import { posix } from 'node:path';
import { islands, layerOf, layers, onlyAs, packages } from './layers.ts';
import type { Import, Source } from './source.ts';

/** What is wrong with one file, in sentences. */
export type Rule = (source: Source) => string[];

const isRelative = ({ from }: Import): boolean => from.startsWith('.');

/** `./rating.css?inline` in `widgets/rating/rating.ts` → `widgets/rating/rating.css`. */
const targetOf = (path: string, { from }: Import): string => posix.join(posix.dirname(path), from.replace(/\?.*$/, ''));

const relative =
  (judge: (path: string, target: string, one: Import) => string | undefined): Rule =>
  ({ path, imports }) =>
    imports.filter(isRelative).flatMap((one) => judge(path, targetOf(path, one), one) ?? []);

const table = new Map(layers);

const keepsItsLayer = relative((path, target) => {
  const [own, other] = [layerOf(path), layerOf(target)];
  if (own === other || !table.has(own)) return undefined;
  return table.get(own)!.includes(other) ? undefined : `${own} may not import ${target}`;
});

const hasALayer: Rule = ({ path }) => (table.has(layerOf(path)) ? [] : ['belongs to no layer of the table']);

const vanishesOrWaits = relative((path, target, one) => {
  const found = onlyAs.find(({ from, to }) => (from === path || from === layerOf(path)) && to === layerOf(target));
  return found && one.as !== found.as && one.as !== 'type' ? `may import ${target} only as ${found.as}` : undefined;
});

/** A folder within a widget's is what it loads later, with words and styles of its own. */
const loadsItLater = relative((path, target, one) =>
  one.as === 'value' && /^widgets\/[^/]+\/[^/]+$/.test(path) && /^widgets\/[^/]+\/[^/]+\//.test(target)
    ? `may import ${target} only as lazy`
    : undefined,
);

const staysOnItsIsland = relative((path, target) => {
  const island = islands.find(({ layer }) => layer === layerOf(path) && layer === layerOf(target));
  const own = island?.of.exec(path)?.[0];
  return own && own !== island?.of.exec(target)?.[0] ? `may not import ${target}` : undefined;
});

const namesTheExtension: Rule = ({ imports }) =>
  imports
    .filter((one) => isRelative(one) && !/\.(tsx?|css)(\?inline)?$/.test(one.from))
    .map(({ from }) => `"${from}" has no extension`);

const takesFewPackages: Rule = ({ path, imports }) =>
  imports
    .filter((one) => !isRelative(one))
    .filter((one) => {
      const found = packages.find(({ name }) => name === one.from);
      return !found?.where.test(path) && !(one.as === 'type' && found?.types?.test(path));
    })
    .map(({ from }) => `may not import "${from}"`);

const buttonsAreButtons: Rule = ({ buttons }) =>
  buttons.filter((tag) => !/\stype="button"/.test(tag)).map((tag) => `${tag} has no type="button"`);

const neverWalksPrototypes: Rule = ({ forIn }) => forIn.map((loop) => `${loop} walks what a page may have added`);

const without =
  (pattern: RegExp, why: string, except = /^$/): Rule =>
  ({ path, code }) => {
    const found = except.test(path) ? undefined : pattern.exec(code)?.[0];
    return found ? [`"${found.trim()}": ${why}`] : [];
  };

export const rules: readonly Rule[] = [
  hasALayer,
  keepsItsLayer,
  vanishesOrWaits,
  loadsItLater,
  staysOnItsIsland,
  namesTheExtension,
  takesFewPackages,
  buttonsAreButtons,
  neverWalksPrototypes,
  without(
    /\b(fetch\s*\(|(window|self|globalThis)\.fetch\b|XMLHttpRequest|sendBeacon|WebSocket|EventSource)/,
    'only client/ asks the network',
    /^client\//,
  ),
  without(
    /\.safeParse(Async)?\b/,
    'only client/ decides about data',
    /^(client|manifest)\/|^element\/attributes\.ts$|^start\.ts$/,
  ),
  without(/\bcustomElements\b/, 'only element/ knows custom elements', /^element\//),
  without(
    /(inner|outer)HTML|insertAdjacentHTML|document\.write|setHTML|createContextualFragment|DOMParser/i,
    'text becomes no markup',
  ),
  without(/\beval\s*\(|\bFunction\s*\(/, 'no text becomes code'),
  without(/setAttribute\(\s*["'`]style|<style\b|createElement\(\s*["'`]style/, 'forbidden by policies on styles'),
  without(/\d\.?rem\b/, 'the page decides what a rem is; use em'),
  without(/@property\b|@font-face\b|@import\b/, 'reaches beyond the shadow root'),
  without(/\b(before)?unload\b/, 'keeps pages out of the back-forward cache'),
  without(/\bdefine\.amd\b/, 'a page’s module loader is not ours'),
  without(/navigator\s*\.\s*languages?\b/, 'a shop has one language, its visitors many'),
  without(
    /document\s*\.\s*cookie|\b(local|session)Storage\b|\bindexedDB\b/,
    'nothing is stored but what a shopper has sent',
    /^client\/outbox\//,
  ),
];
