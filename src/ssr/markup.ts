import { type ComponentChild, type ComponentChildren, isValidElement, type VNode } from 'preact';
import { toKebab } from '../element/attributes.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter]!);

/** As given to `mount()`: `undefined` and `false` are not written, `true` is written without a value. */
export type Options = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Attributes of a tag, each with a space before it. Names may be in camel case.
 * @throws Error for a name that is none, or that carries code or styles.
 */
export const attributesText = (options: Options): string =>
  Object.entries(options)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => {
      const name = toKebab(key);
      if (!/^[a-z][a-z0-9-]*$/.test(name) || /^on|^style$/.test(name))
        throw new Error(`"${key}" cannot be an attribute that a server writes`);
      return value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`;
    })
    .join('');

type Props = Options & { readonly children?: ComponentChildren };

/**
 * Plain elements and functions of Preact as HTML: what fallbacks are made of, and nothing more. Text is escaped,
 * whatever it is.
 */
export const markup = (node: ComponentChildren): string => {
  if (Array.isArray(node)) return node.map((one: ComponentChild) => markup(one)).join('');
  if (typeof node === 'string' || typeof node === 'number') return escapeText(String(node));
  if (!isValidElement(node)) return '';
  const { type, props } = node as VNode<Props>;
  if (typeof type === 'function') return markup((type as (props: Props) => ComponentChildren)(props));
  const { children, ...attributes } = props;
  return `<${type as string}${attributesText(attributes)}>${markup(children)}</${type as string}>`;
};
