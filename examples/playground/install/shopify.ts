import type { Field } from '../fields.ts';
import type { Installation } from './installation.ts';
import { element, inMarkup, inScript } from './markup.ts';
import { dataOf, pasted, scriptsOf, styleElementOf, tagOf } from './parts.ts';

/** What a template knows of its page by itself, for attributes of these names. */
const known: Readonly<Record<string, string>> = { product: 'product.handle', 'product-name': 'product.title' };

/** Nothing that Liquid would read as its own; in markup that is a matter of attributes alone. */
const unread = (markup: string): string => markup.replaceAll('{{', '&#123;{').replaceAll('{%', '&#123;%');
const inLiquid = (text: string): string => unread(inMarkup(text));

/** A product of the visitor's own records is that product; with a backend it is the one whose page it is. */
const fromPage = (given: Installation, name: string): string | undefined =>
  given.attributes[name] !== undefined && !given.data ? known[name] : undefined;

/** To paste into a template, or into a block "Custom Liquid" of the theme editor. */
export const liquid = (given: Installation): string => {
  const attributes = Object.entries(given.attributes).map(([name, value]) => {
    const page = fromPage(given, name);
    if (page) return `${name}="{{ ${page} | escape }}"`;
    return value ? `${name}="${inLiquid(value)}"` : name;
  });
  return pasted(unread(scriptsOf(given)), styleElementOf(given), tagOf(given, attributes), dataOf(given));
};

const idOf = (name: string): string => name.replaceAll('-', '_');

const inWords = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;

const settingOf = (given: Installation, { name, kind, values, standard }: Field): Readonly<Record<string, unknown>> => {
  const value = given.attributes[name];
  const common = { id: idOf(name), label: inWords(name) };
  if (kind === 'flag') return { type: 'checkbox', ...common, default: value !== undefined && value !== 'false' };
  if (kind === 'choice') {
    const unset = standard ? [] : [{ value: '', label: 'As usual' }];
    const options = [...unset, ...values.map((one) => ({ value: one, label: inWords(one) }))];
    return { type: 'select', ...common, options, default: value ?? standard ?? '' };
  }
  const page = known[name];
  const info = page && !given.data ? { info: `Empty: that of the page (${page}).` } : {};
  const text = fromPage(given, name) ? '' : (value ?? standard);
  if (kind === 'number') return { type: 'number', ...common, ...(text && { default: Number(text) }) };
  return { type: 'text', ...common, ...info, ...(text && { default: text }) };
};

const fromSetting = (given: Installation, { name, kind }: Field): string => {
  const setting = `section.settings.${idOf(name)}`;
  if (kind === 'flag') return `{% if ${setting} %}${name}{% endif %}`;
  const page = fromPage(given, name);
  if (page) return `${name}="{{ ${setting} | default: ${page} | escape }}"`;
  return `{% if ${setting} != blank %}${name}="{{ ${setting} | escape }}"{% endif %}`;
};

/** A section of a theme: what the tag takes is what the theme editor asks for. */
export const section = (given: Installation): string => {
  const name = inWords(`candor ${given.widget}`);
  const schema = {
    name: name.slice(0, 25),
    settings: given.fields.map((field) => settingOf(given, field)),
    presets: [{ name: name.slice(0, 25) }],
  };
  return pasted(
    unread(scriptsOf(given)),
    styleElementOf(given),
    element(
      `candor-${given.widget}`,
      given.fields.map((field) => fromSetting(given, field)),
      inLiquid(given.fallback),
    ),
    dataOf(given),
    `\n{% schema %}\n${inScript(schema, 2)}\n{% endschema %}`,
  );
};
