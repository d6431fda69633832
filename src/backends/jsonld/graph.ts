import { readBlocks } from './blocks.ts';
import { isThing, type Thing, valuesOf } from './thing.ts';

/** Where a thing stands. */
export interface Place {
  readonly thing: Thing;
  /** The property it is the value of; `''` at the top of a block. */
  readonly property: string;
  readonly parent: Thing | undefined;
  /** The page is about it: it stands at the top, or on a path of properties that say so. */
  readonly own: boolean;
}

export interface Graph {
  readonly places: readonly Place[];
  /** Things that are the values of these properties, also where only their ids are written. */
  readonly thingsIn: (thing: Thing, ...names: readonly string[]) => Thing[];
  /** Why nothing is what was asked for, where that is known: the page says nothing, or a block of it cannot be read. */
  readonly fault: string | undefined;
}

const about =
  /^(@graph|main\w+|about|item(Reviewed|Offered)|publisher|isPartOf|hasMerchantReturnPolicy|orderDelivery)$/;

/**
 * Most of a large page. What a product holds in them is reached by the property, so that the walk need not go in: an id
 * that is written out nowhere but within a review is not known, and neither is a product described only there.
 */
const reviews = /^reviews?$/;

/** Of markup a list, as all it says. */
const idOf = ({ '@id': id }: Thing): unknown => (Array.isArray(id) ? id[0] : id);

/**
 * Everything a page describes, found in one walk, nearest to the top first. The walk follows what is written in each
 * other and no ids, so that it ends; it keeps a list and does not call itself, so that no depth is too much.
 *
 * @param markup what `readMarkup` found, where the page has any
 */
export const readGraph = (document: Document, markup: readonly Thing[]): Graph => {
  const ids = new Map<unknown, Thing>();
  const seen = new Set<unknown>();
  const blocks = readBlocks(document);
  const faults = blocks.flatMap(({ fault }) => fault ?? []);
  const queue: { thing: unknown; property: string; parent: Thing | undefined; own: boolean }[] = [
    { thing: [blocks.map(({ value }) => value), markup], property: '', parent: undefined, own: true },
  ];
  const places: { thing: Thing; property: string; parent: Thing | undefined; own: boolean }[] = [];
  for (const place of queue) {
    const { thing, property, parent, own } = place;
    if (Array.isArray(thing)) {
      for (const item of thing) if (typeof item === 'object') queue.push({ thing: item, property, parent, own });
    } else if (isThing(thing)) {
      places.push(place as (typeof places)[number]);
      if (seen.has(thing)) continue;
      seen.add(thing);
      let says = false;
      for (const name of Object.keys(thing)) {
        says ||= name[0] !== '@';
        const value = thing[name];
        if (typeof value === 'object' && !reviews.test(name))
          queue.push({ thing: value, property: name, parent: thing, own: own && about.test(name) });
      }
      const id = idOf(thing);
      if (says && id && !ids.has(id)) ids.set(id, thing);
    }
  }
  const resolve = (value: unknown): Thing | undefined => {
    if (!isThing(value)) return ids.get(value);
    const id = idOf(value);
    const isName = id && Object.keys(value).every((name) => name[0] === '@');
    return (isName ? ids.get(id) : undefined) ?? value;
  };
  for (const place of places) place.thing = resolve(place.thing)!;
  return {
    places,
    thingsIn: (thing, ...names) =>
      valuesOf(thing, ...names)
        .map(resolve)
        .filter((thing) => thing !== undefined),
    fault:
      faults.length > 0
        ? `${faults.length} block(s) of JSON-LD cannot be read and were left out, the first at ${faults[0]}; mend it`
        : places.length === 0
          ? 'the page holds no JSON-LD, microdata or RDFa; let its template print schema.org data of the product, or choose another backend'
          : undefined,
  };
};
