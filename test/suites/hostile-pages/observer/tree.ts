/** What is drawn, as lines: the page's own functions may lie, so that everything here is of another realm. */

/** A function or accessor of this realm, whatever the element says of itself. */
const getter =
  <Value>(prototype: object, name: string) =>
  (node: object): Value =>
    Reflect.apply(Object.getOwnPropertyDescriptor(prototype, name)!.get!, node, []) as Value;

const childrenOf = getter<NodeListOf<ChildNode>>(Node.prototype, 'childNodes');
const typeOf = getter<number>(Node.prototype, 'nodeType');
const textOf = getter<string | null>(CharacterData.prototype, 'data');
const nameOf = getter<string>(Element.prototype, 'localName');
export const rootOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const valueOf: Readonly<Record<string, (node: object) => unknown>> = {
  input: getter(HTMLInputElement.prototype, 'value'),
  textarea: getter(HTMLTextAreaElement.prototype, 'value'),
};

export const attribute = (node: Element, name: string): string | null =>
  Reflect.apply(Element.prototype.getAttribute, node, [name]) as string | null;

/** An iterable of the page is not asked how it iterates. */
export const listOf = <Item>(list: ArrayLike<Item>): Item[] =>
  Array.from({ length: list.length }, (_, place) => list[place]!);

export const queryAll = (node: ParentNode, selector: string): Element[] => {
  const owner = typeOf(node) === 1 ? Element : typeOf(node) === 9 ? Document : DocumentFragment;
  return listOf(Reflect.apply(owner.prototype.querySelectorAll, node, [selector]) as NodeListOf<Element>);
};

const rectOf = (node: Element): DOMRect => Reflect.apply(Element.prototype.getBoundingClientRect, node, []) as DOMRect;

const attributesOf = (node: Element): string =>
  (Reflect.apply(Element.prototype.getAttributeNames, node, []) as string[])
    .toSorted()
    .map((name) => ` ${name}="${attribute(node, name)}"`)
    .join('');

/** What inherits through a shadow root or is set on everything by a page; how it is pointed at and copied is the page's to say. */
const looks = [
  'display',
  'visibility',
  'opacity',
  'color',
  'font-size',
  'font-family',
  'font-style',
  'font-variant',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-align',
  'text-indent',
  'text-transform',
  'text-shadow',
  'white-space',
  'hyphens',
  'direction',
  'box-sizing',
  'float',
  'position',
];

export interface Details {
  readonly geometry: boolean;
  readonly looks: boolean;
}

const detailsOf = (node: Element, corner: DOMRect, details: Details): string => {
  let text = '';
  if (details.geometry) {
    const { left, top, width, height } = rectOf(node);
    // What has no box has no place either.
    if (width || height) text += ` @${[left - corner.left, top - corner.top, width, height].map(Math.round).join(',')}`;
  }
  if (details.looks) {
    const style = getComputedStyle(node);
    text += ` {${looks.map((name) => style.getPropertyValue(name)).join('; ')}}`;
  }
  return text;
};

/** One line a node, indented by depth. */
export const treeOf = (host: Element, details: Details): string[] => {
  const lines: string[] = [];
  const corner = rectOf(host);
  const walk = (node: ChildNode, depth: number): void => {
    const indent = ' '.repeat(depth);
    if (typeOf(node) === 3) {
      if (textOf(node)) lines.push(`${indent}"${textOf(node)}"`);
      return;
    }
    if (typeOf(node) !== 1) return;
    const element = node as Element;
    const value = valueOf[nameOf(element)]?.(element);
    lines.push(
      `${indent}<${nameOf(element)}${attributesOf(element)}${value ? ` value=${String(value)}` : ''}>` +
        detailsOf(element, corner, details),
    );
    listOf(childrenOf(node)).forEach((child) => walk(child, depth + 1));
  };
  const root = rootOf(host);
  if (root) listOf(childrenOf(root)).forEach((child) => walk(child, 0));
  if (details.geometry) lines.push(`box ${[corner.width, corner.height].map(Math.round).join(',')}`);
  return lines;
};
