import type { Graph } from './graph.ts';
import { isA, textOf, type Thing } from './thing.ts';

const product = /^(Product(Group|Model)?|IndividualProduct|SomeProducts|Vehicle|Car)$/;

/** Says that what stands there is another product, or one of many. */
const beside = /^(is(Similar|Related|Accessory|Consumable|Variant)\w+|hasVariant|item(ListElement)?)$/;

/** From the one that tells most: the first that two descriptions both have decides whether they are of one product. */
const marks = 'sku gtin gtin13 gtin14 gtin12 gtin8 isbn mpn productID productGroupID url name'.split(' ');

/** Without scheme, fragment and last slash, so that `#product` is this page and `http` is `https`. */
const plainAddress = (text: string, base: string): string => {
  try {
    const { host, pathname, search } = new URL(text, base);
    return host + pathname.replace(/\/$/, '') + search;
  } catch {
    return text;
  }
};

const lastPart = (address: string): string => address.split('?')[0]!.split('/').at(-1)!;

export interface Products {
  /**
   * Every description in the page of one product: of the one that has this among its identifiers or, where none is
   * asked for, of the one that the page is about. None where the page does not say, or not clearly.
   */
  readonly find: (asked?: string) => readonly Thing[];
}

/** The products of a page. A page that describes several says by its address, or `mainEntity`, which is its own. */
export const productsIn = ({ places, thingsIn }: Graph, document: Document): Products => {
  const base = document.baseURI;
  const found = places.filter(({ thing }) => isA(thing, product));
  const own = found.filter((place) => place.own && marks.some((mark) => textOf(place.thing, mark)));
  const all = [...new Set([...own, ...found].map(({ thing }) => thing))];

  const canonical = document.head.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const page = [canonical, document.URL].flatMap((address) => (address ? [plainAddress(address, base)] : []));
  const addresses = new Map<Thing, string>();
  const addressOf = (thing: Thing): string => {
    let address = addresses.get(thing);
    if (address === undefined) {
      const [entity = thing] = thingsIn(thing, 'mainEntityOfPage');
      const text = textOf(thing, 'url', 'mainEntityOfPage') || textOf(entity, '@id');
      addresses.set(thing, (address = text && plainAddress(text, base)));
    }
    return address;
  };
  const markOf = (thing: Thing, mark: string) => (mark === 'url' ? addressOf(thing) : textOf(thing, mark));
  const isSame = (one: Thing, other: Thing): boolean => {
    const id = textOf(one, '@id');
    if (one === other || (id && id === textOf(other, '@id'))) return true;
    const mark = marks.find((mark) => markOf(one, mark) && markOf(other, mark));
    return !!mark && markOf(one, mark) === markOf(other, mark);
  };

  const besides = new Set(found.filter(({ property }) => beside.test(property)).map(({ thing }) => thing));
  const choice = [
    own.filter(({ thing }) => page.includes(addressOf(thing))),
    own.filter(({ property }) => property.startsWith('main')),
    own.filter(({ thing }) => !besides.has(thing)),
  ].find(({ length }) => length > 0);
  const first = choice?.[0]?.thing;
  const main = choice?.every(({ thing }) => isSame(thing, first!)) ? first : undefined;

  const byId = new Map<string, Thing>();
  const note = (thing: Thing | undefined, ids: readonly string[]) => {
    for (const id of ids) if (thing && id && !byId.has(id)) byId.set(id, thing);
  };
  const noteAddress = (thing: Thing | undefined, address: string) => note(thing, [address, lastPart(address)]);
  for (const thing of all)
    note(
      thing,
      ['@id', ...marks.slice(0, -1)].map((mark) => textOf(thing, mark)),
    );
  for (const thing of all) noteAddress(thing, addressOf(thing));
  for (const address of page) noteAddress(main, address);
  return {
    find: (asked) => {
      const one = asked === undefined ? main : (byId.get(asked) ?? byId.get(plainAddress(asked, base)));
      return one ? all.filter((thing) => isSame(one, thing)) : [];
    },
  };
};
