import type { AnyWidget } from '../widget.ts';
import { blockText } from './structured-data.block.ts';

/** What each element says of a product; several say different things of the same one. */
const published = new Map<Element, { product: string; properties: Record<string, unknown> }>();
const blocks = new Map<string, HTMLScriptElement>();

/** A product's type in quotes: its name alone, with a prefix, or as an address, of which JSON may escape the slashes. */
const productType = /"(?:https?:[\\/]+(?:www\.)?schema\.org[\\/]+|schema:)?Product(?:Group)?"/;

const typesOf = (element: Element): string[] =>
  `${element.getAttribute('itemtype')} ${element.getAttribute('typeof')}`.split(/\s+/);

/** The page already describes a product, by JSON-LD, microdata or RDFa: two descriptions would contradict each other. */
const describesProduct = (): boolean =>
  [...document.querySelectorAll('script[type^="application/ld+json" i]')].some(
    (script) => ![...blocks.values()].includes(script as HTMLScriptElement) && productType.test(script.textContent),
  ) ||
  [...document.querySelectorAll('[itemtype],[typeof]')].some((element) =>
    typesOf(element).some((type) => productType.test(`"${type}"`)),
  );

/**
 * An empty data block. Under Trusted Types the text of a new script is a sink, even where it is data; a script that has
 * run is never prepared again, and its copy inherits that. So it is a copy of one of the page, stripped of all it says.
 */
const emptyBlock = (): HTMLScriptElement => {
  const started = ['', '[type="module"]', '[type="text/javascript"]']
    .map((type) => document.querySelector(`script[src]:not([nomodule])${type || ':not([type])'}`))
    .find((script) => script instanceof HTMLScriptElement);
  const block = started ? (started.cloneNode(false) as HTMLScriptElement) : document.createElement('script');
  for (const name of block.getAttributeNames()) block.removeAttribute(name);
  block.type = 'application/ld+json';
  return block;
};

const write = (product: string): void => {
  const parts = [...published.values()].filter((entry) => entry.product === product);
  blocks.get(product)?.remove();
  blocks.delete(product);
  if (parts.length === 0 || describesProduct()) return;
  const script = emptyBlock();
  // A text node, because assigning `textContent` of a script is a sink too.
  script.append(
    blockText(
      product,
      parts.map(({ properties }) => properties),
    ),
  );
  document.head.append(script);
  blocks.set(product, script);
};

/**
 * Adds what an element shows of a product to the product's one block of JSON-LD. Resolves with how to take it back; with
 * nothing where there is nothing to say.
 */
export const describe = async (
  element: Element,
  widget: AnyWidget,
  attributes: Record<string, unknown>,
  answers: object,
): Promise<(() => void) | undefined> => {
  const properties = await widget.structuredData?.(attributes, answers as never);
  if (!properties) return undefined;
  const product = String(attributes.product);
  published.set(element, { product, properties });
  write(product);
  return () => {
    published.delete(element);
    write(product);
  };
};
