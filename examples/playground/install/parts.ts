import { toKebab } from '../../../src/element/attributes.ts';
import type { Installation, Texts } from './installation.ts';
import { attribute, element, inMarkup, inScript, written } from './markup.ts';

/** What most snippets are made of, in HTML. */

const rule = (selector: string, declarations: Texts): string =>
  `${selector} {\n${Object.entries(declarations)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}`;

const asBox = ({ inline }: Installation): Texts =>
  inline ? { display: 'inline-block', 'vertical-align': 'middle' } : { display: 'block' };

/** The look, and the box held from the first paint until there is something to show in it. */
export const styleOf = (given: Installation): string => {
  const { widget, look, height } = given;
  const tag = `candor-${widget}`;
  return [
    ...(Object.keys(look).length > 0 ? [rule(tag, look)] : []),
    rule(`${tag}:not(:defined)`, asBox(given)),
    rule(`${tag}:not(:defined),\n${tag}[state='loading']`, { 'min-height': `${height}px` }),
  ].join('\n');
};

const optionsOf = (settings: Texts): string[] =>
  Object.entries(settings).map(([name, value]) => attribute(`data-${toKebab(name)}`, value));

/** The scripts of the head: first the import map, which counts only for what comes after it. */
export const scriptsOf = ({ script, settings }: Installation): string => {
  const { address, integrity, importMap } = script;
  const hash = integrity ? [attribute('integrity', integrity), 'crossorigin'] : [];
  const tag = element('script', ['async', attribute('src', address), ...hash, ...optionsOf(settings)]);
  return importMap ? `<script type="importmap">\n${importMap}\n</script>\n${tag}` : tag;
};

export const styleElementOf = (given: Installation): string => `<style>\n${styleOf(given)}\n</style>`;

/** What the page itself says, for the backend `inline`. */
export const dataOf = ({ data }: Installation): string =>
  data ? `<script type="application/json" data-candor>\n${inScript(data, 1)}\n</script>` : '';

export const tagOf = ({ widget, fallback }: Installation, attributes: readonly string[]): string =>
  element(`candor-${widget}`, attributes, inMarkup(fallback));

export const pasted = (...blocks: readonly string[]): string => blocks.filter(Boolean).join('\n');

/** The tag alone, as its attributes say. */
export const plainTagOf = (given: Installation): string => tagOf(given, written(given.attributes));
