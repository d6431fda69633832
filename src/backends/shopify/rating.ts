import { fieldsOf, parse } from './storefront.ts';

/**
 * `{"value":"4.5","scale_min":"1.0","scale_max":"5.0"}` as a rating on its scale; what is no number is NaN, which the
 * client refuses. Liquid calls the value `rating`.
 *
 * A scale that is declared from 0 (Shopify's own example is) still counts stars of which the fewest is one: spread over
 * 0 to 5, a 4.5 would become 4.6. So it begins at a fifth of its best, which leaves each number as the shop shows it.
 */
export const readRating = (json: unknown) => {
  const { rating, value = rating, scale_min: least, scale_max: most } = fieldsOf(parse(json));
  const best = Number(most);
  const worst = Number(least) || best / 5;
  return { value: Math.max(Number(value), worst), worst, best };
};
