import { type ComponentChildren } from 'preact';
import { readAttributes, toKebab } from './element/attributes.ts';
import { blockText } from './element/structured-data.block.ts';
import { tagOf } from './element/element.ts';
import { report } from './client/report.ts';
import type { PageData } from './model/page-data.ts';
import { type WidgetName, widgets } from './registry.ts';
import { answersFrom } from './ssr/answers.ts';
import { attributesText, escapeText, markup, type Options } from './ssr/markup.ts';
import { wordsIn } from './ssr/words.ts';
import { standardLanguage } from './text/language.ts';
import type { AnyWidget, Messages } from './widget.ts';

interface Wanted {
  /** Of the tag, by their names in camel or kebab case. */
  readonly attributes?: Options;
  /** Whole answers by name, each as on the wire: `{ ratings: { items: […] }, reviews: { … } }`. */
  readonly data?: PageData;
}

export interface RenderOptions extends Wanted {
  /** What stands in the tag where `data` gives nothing: text, or HTML that you answer for. */
  readonly fallback?: string | { readonly html: string };
  /** Language of the page (BCP 47); the attribute `locale` comes before it. English without either. */
  readonly locale?: string;
  /** The shop's own words, as given to `configure()`. */
  readonly messages?: Messages;
}

type Fallback = (props: Readonly<Record<string, unknown>>) => ComponentChildren;

const fallbacks = import.meta.glob<Fallback>('./widgets/*/*.fallback.tsx', { import: 'fallback' });

const load = async (name: string): Promise<AnyWidget> => {
  const found =
    Object.hasOwn(widgets, name) && (widgets as Record<string, () => Promise<{ default: AnyWidget }>>)[name];
  if (!found) throw new Error(`there is no widget "${name}"; choose one of: ${Object.keys(widgets).join(', ')}`);
  return (await found()).default;
};

const textOf = (value: Options[string]): string | null =>
  value === undefined || value === false ? null : value === true ? '' : String(value);

/** What a widget reads out of its attributes and the data; `undefined`, and why on the console, where it cannot. */
const readingOf = (name: string, widget: AnyWidget, { attributes = {}, data = {} }: Wanted) => {
  const given = new Map(Object.entries(attributes).map(([key, value]) => [toKebab(key), textOf(value)]));
  const element = { localName: tagOf(name), getAttribute: (key: string) => given.get(key) ?? null };
  const { values, warnings, fatal } = readAttributes(element, widget.attributes);
  warnings.forEach((warning) => report('warn', warning));
  if (fatal) report('error', fatal);
  try {
    const answers = fatal ? undefined : answersFrom(data, widget.reads(values, widget.choice?.initial));
    return answers && { attributes: values, data: answers };
  } catch (thrown) {
    // A page is worth more than what is wrong with a part of it.
    report('error', `<${tagOf(name)}>: ${String(thrown)}`);
    return undefined;
  }
};

const fallbackOf = async (name: string, widget: AnyWidget, options: RenderOptions): Promise<string> => {
  const fallback = await fallbacks[`./widgets/${name}/${name}.fallback.tsx`]?.();
  const reading = fallback && readingOf(name, widget, options);
  if (!reading) return '';
  const locale = (reading.attributes.locale as string | undefined) ?? options.locale ?? standardLanguage;
  const { lang, dir, ...words } = await wordsIn(locale, widget.text as Messages, options.messages ?? {});
  const inside = markup(fallback({ ...reading, ...words }));
  const [open, close] = [
    `<${widget.inline ? 'span' : 'div'}${attributesText({ lang, dir })}>`,
    widget.inline ? 'span' : 'div',
  ];
  return inside && `${open}${inside}</${close}>`;
};

/**
 * A widget's tag for a page that a server writes. Inside stands what `data` has to say, in plain markup, for whoever
 * reads without scripts; where it says nothing, `fallback`. In a browser the element draws over it.
 * @throws Error for a widget there is none of, and for an attribute that no server should write.
 */
export const render = async (name: WidgetName, options: RenderOptions = {}): Promise<string> => {
  const widget = await load(name);
  const { attributes = {}, fallback = '' } = options;
  const own = typeof fallback === 'string' ? escapeText(fallback) : fallback.html;
  const inside = (options.data && (await fallbackOf(name, widget, options))) || own;
  return `<${tagOf(name)}${attributesText(attributes)}>${inside}</${tagOf(name)}>`;
};

/**
 * JSON-LD for the head of the same page: one block a product, for all of its widgets that have `structuredData` on.
 * Empty where none has anything to say. Elements that find such a block write none of their own.
 */
export const structuredData = async (shown: readonly (Wanted & { readonly name: WidgetName })[]): Promise<string> => {
  const products = new Map<string, Record<string, unknown>[]>();
  for (const { name, ...wanted } of shown) {
    const widget = await load(name);
    const reading = readingOf(name, widget, wanted);
    const wished = reading?.attributes.structuredData ? reading : undefined;
    const properties = wished && (await widget.structuredData?.(wished.attributes, wished.data as never));
    if (!properties) continue;
    const product = String(wished.attributes.product);
    products.set(product, [...(products.get(product) ?? []), properties]);
  }
  return [...products]
    .map(([product, parts]) => `<script type="application/ld+json">${blockText(product, parts)}</script>`)
    .join('');
};
