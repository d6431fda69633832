import type { Ask } from '../../backend.ts';
import { gidOf } from './product.ts';
import { ratingsQuery } from './queries.ts';
import { readRating } from './rating.ts';
import { fieldsOf, type Storefront } from './storefront.ts';

const needs =
  'ratings need the option token and storefront access to the metafields reviews.rating and reviews.rating_count';

/**
 * The ratings that review apps write into the product's standard metafields. One without them is left out.
 * @throws Error where no product has them: hidden metafields look the same, so "no reviews" would be a guess.
 */
export const readRatings = async (storefront: Storefront, products: readonly string[], ask: Ask) => {
  const ids = products.map(gidOf);
  const query = ratingsQuery(ids.map(Boolean));
  const variables = Object.fromEntries(products.map((product, place) => [`p${place}`, ids[place] ?? product]));
  const data = await storefront.query(ask, query, variables, needs);
  const items = products.flatMap((product, place) => {
    const { rating, count } = fieldsOf(data[`p${place}`]);
    const written = fieldsOf(count).value;
    if (!written || (!rating && written !== '0')) return [];
    const { value, ...scale } = readRating(fieldsOf(rating).value);
    return Number(written) === 0
      ? { product, count: 0 }
      : { product, average: value, ...scale, count: Number(written) };
  });
  if (items.length === 0)
    throw new Error(`${storefront.url} shows no rating of what was asked for: if there are any, ${needs}`);
  return { items };
};
