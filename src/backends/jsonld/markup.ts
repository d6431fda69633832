import type { Thing } from './thing.ts';

/** Attributes that begin a thing, type it, name a property and name the thing: of microdata, and of RDFa Lite. */
const syntaxes = [
  ['itemscope', 'itemtype', 'itemprop', 'itemid'],
  ['typeof', 'typeof', 'property', 'resource'],
] as const;

/** Where a value stands when it is not the text of its element. */
const places = ['content', 'resource', 'datetime', 'href', 'src', 'value', 'data'];

const tokens = (element: Element, attribute: string): string[] => element.getAttribute(attribute)?.match(/\S+/g) ?? [];

/** Markup is decoded already: written like JSON-LD's texts, which are not, it is read alike. */
const escape = (text: string): string => text.replace(/[&<]/g, (character) => (character === '&' ? '&amp;' : '&lt;'));

/** Text as it is read, with a break where an element begins a line: no two words become one. */
const proseOf = (element: Element): string => {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let prose = '';
  while (walker.nextNode()) {
    const { nodeName, nodeValue } = walker.currentNode;
    prose += nodeValue === null ? (/^(BR|P|DIV|LI)$/.test(nodeName) ? '<br>' : '') : escape(nodeValue);
  }
  return prose.trim();
};

const valueOf = (element: Element): string => {
  const place = places.find((name) => element.hasAttribute(name));
  return place ? escape(element.getAttribute(place)!) : proseOf(element);
};

/**
 * Things that the page's own markup describes and that are no property of another. Each element is looked at once a syntax that the page uses.
 * https://html.spec.whatwg.org/multipage/microdata.html https://www.w3.org/TR/rdfa-lite/
 */
export const readMarkup = (document: Document): Thing[] => {
  return syntaxes.flatMap(([scope, type, property, id]) => {
    if (!document.querySelector(`[${scope}]`)) return [];
    const elements = [...document.querySelectorAll(`[${scope}],[${property}]`)];
    const things = new Map<Element, Record<string, unknown[]>>();
    const referring = new Map<string, Record<string, unknown[]>[]>();
    for (const element of elements) {
      if (!element.hasAttribute(scope)) continue;
      // Without a prototype no name of a property is special.
      const thing: Record<string, unknown[]> = Object.assign(Object.create(null), {
        '@type': tokens(element, type),
        '@id': tokens(element, id),
      });
      things.set(element, thing);
      for (const name of tokens(element, 'itemref')) referring.set(name, [...(referring.get(name) ?? []), thing]);
    }
    const ownersOf = (element: Element) => {
      const owners = [];
      for (let at: Element | null = element; at; at = at.parentElement) {
        const owner = at === element ? undefined : things.get(at);
        if (owner) return [...owners, owner];
        owners.push(...(referring.get(at.id) ?? []));
      }
      return owners;
    };
    return elements.flatMap((element) => {
      const names = tokens(element, property);
      const owners = names.length > 0 ? ownersOf(element) : [];
      const thing = things.get(element);
      const value = thing ?? (owners.length > 0 && valueOf(element));
      // RDFa Lite writes a prefix before names of other vocabularies, and some write one before those of this.
      for (const owner of owners) for (const name of names) (owner[name.replace(/^schema:/, '')] ??= []).push(value);
      return thing && owners.length === 0 ? [thing] : [];
    });
  });
};
