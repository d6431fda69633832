import type { Ask } from '../../backend.ts';
import { asksFor, listAt } from './answer.ts';
import { reshaper } from './record.ts';
import { ask, type Source } from './request.ts';

/** Requests that run beside each other at most: a listing must not take all connections of the shop. */
export const mostAtOnce = 4;

const inTurn = async <Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  const waiting = [...items.entries()].toReversed();
  const run = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      try {
        results[one[0]] = await work(one[1]);
      } catch (cause) {
        waiting.length = 0;
        throw cause;
      }
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, run));
  return results;
};

/**
 * As many products in one request as the template takes, else one after the other. A request that fails costs all of
 * them: a product without an answer would read as one without reviews.
 */
export const readRatings = async (
  source: Source,
  { products }: { readonly products: readonly string[] },
  given: Ask,
): Promise<unknown> => {
  const { fields, together = 100 } = source.mapping;
  const size = asksFor('products', source.mapping) ? together : 1;
  const parts = Array.from({ length: Math.ceil(products.length / size) }, (_, part) =>
    products.slice(part * size, (part + 1) * size),
  );
  const shaping = reshaper(fields);
  const found = await inTurn(parts, async (part) => {
    const [product] = part;
    const asking = ask(given, source, { product, products: part });
    const [answered, reshape] = await Promise.all([asking, shaping]);
    const records = (listAt(answered, source.mapping) ?? []).filter((record) => record !== null).map(reshape);
    return size > 1 ? records : records.map((record) => Object.assign({ product }, record));
  });
  return { items: found.flat() };
};
