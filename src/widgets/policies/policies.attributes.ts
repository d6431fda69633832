import * as z from 'zod/mini';
import { commonAttributes, flag, oneOf } from '../../model/attributes.ts';
import { Country, policyKinds } from '../../model/policy.ts';
import { someOf } from '../../model/some-of.ts';

export const attributes = {
  ...commonAttributes,
  /** `cards` with every fact, `accordion` with the facts folded, `line` to stand under a buy button. */
  layout: oneOf('cards', 'accordion', 'line'),
  /** Where the shopper is (ISO 3166-1 alpha-2, such as `DE`); without it they choose among the countries there are. */
  country: z.optional(Country),
  /** Product id as the backend knows it, where policies differ by product. */
  product: z.optional(z.string().check(z.minLength(1))),
  /** Which policies, in which order: `returns shipping warranty privacy payment withdrawal`. All in the shop's order otherwise. */
  kinds: z.optional(someOf(policyKinds)),
  /** What the cart holds, such as `34.90 EUR`: then free shipping says how much is missing. */
  cartTotal: z.optional(
    z.pipe(
      z.string().check(z.regex(/^\d{1,15}(\.\d{1,6})? [A-Z]{3}$/)),
      z.transform((text) => ({ amount: text.slice(0, -4), currency: text.slice(-3) })),
    ),
  ),
  /** Describes returns and shipping of the `product` to search engines as JSON-LD, unless the page does itself. */
  structuredData: flag(),
};
