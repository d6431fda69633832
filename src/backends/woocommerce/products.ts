import type { Ask } from '../../backend.ts';
import { type Raw, type Read, textOf } from './site.ts';

const fields = 'id,sku,slug,parent,average_rating,review_count';

const isId = (name: string): boolean => /^\d+$/.test(name);

export interface Products {
  /** Each product that there is, by the name it was asked for: an id, a SKU or a slug; up to 100 names. */
  readonly find: (names: readonly string[], ask: Ask) => Promise<ReadonlyMap<string, Raw>>;
  /** The id of a product; `undefined` where there is none of this name. Digits are taken for an id, unasked. */
  readonly idOf: (name: string, ask: Ask) => Promise<string | undefined>;
}

/** Products by whatever name a page knows them. What a name stands for is remembered, also while it is looked up. */
export const openProducts = (read: Read): Products => {
  const ids = new Map<string, Promise<string | undefined>>();

  /** One request for all of them, and none for none. `values`: name → what stands for it in `parameter` and `field`. */
  const search = async (parameter: string, field: string, values: ReadonlyMap<string, string>, ask: Ask) => {
    const found = new Map<string, Raw>();
    if (values.size === 0) return found;
    const parameters = { [parameter]: [...values.values()].join(), per_page: 100, _fields: fields };
    const { items } = await read('wc/store/v1/products', parameters, ask);
    // A variation has no reviews of its own: its empty score would pass for that of the product.
    const products = items.filter(({ parent }) => !parent);
    // Databases compare without regard to case, so that the shop's own spelling may differ.
    const byField = new Map(products.map((product) => [textOf(product[field]).toLowerCase(), product]));
    for (const [name, value] of values) {
      const product = byField.get(value.toLowerCase());
      if (product) found.set(name, product);
    }
    return found;
  };

  const searchNames = async (names: readonly string[], ask: Ask): Promise<ReadonlyMap<string, Raw>> => {
    const valuesOf = (names: readonly string[]) => new Map(names.map((name) => [name, name]));
    const bySku = await search('sku', 'sku', valuesOf(names), ask);
    const others = names.filter((name) => !bySku.has(name));
    const found = new Map([...bySku, ...(await search('slug', 'slug', valuesOf(others), ask))]);
    for (const [name, product] of found) ids.set(name, Promise.resolve(textOf(product.id)));
    return found;
  };

  const find: Products['find'] = async (names, ask) => {
    const known = new Map<string, string>();
    for (const name of names) {
      const id = isId(name) ? name : await ids.get(name)?.catch(() => undefined);
      if (id) known.set(name, id);
    }
    const others = names.filter((name) => !known.has(name));
    return new Map([...(await search('include', 'id', known, ask)), ...(await searchNames(others, ask))]);
  };

  const idOf: Products['idOf'] = async (name, ask) => {
    if (isId(name)) return name;
    const look = async () => {
      const product = (await searchNames([name], ask)).get(name);
      return product && textOf(product.id);
    };
    // Another's look-up is stopped with the answer it was made for: then this one asks by itself.
    const looking = ids.get(name)?.catch(look) ?? look();
    ids.set(name, looking);
    const forget = () => void ids.delete(name);
    looking.then((id) => id ?? forget(), forget);
    return looking;
  };

  return { find, idOf };
};
