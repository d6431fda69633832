import * as z from 'zod/mini';
import { commonAttributes, flag, oneOf, productAttribute } from '../../model/attributes.ts';
import { Link } from '../../model/link.ts';

export const attributes = {
  ...commonAttributes,
  /** Product id as the backend knows it. */
  product: productAttribute,
  /** `inline` in a line of text, `compact` for tiles, `pill` with a border. */
  layout: oneOf('inline', 'compact', 'pill'),
  /** Where the reviews are, such as `#reviews`; makes the rating a link. */
  href: z.optional(Link),
  /** What stands where there are no reviews yet: a sentence, or nothing (`hide`, for tiles). */
  empty: oneOf('text', 'hide'),
  /** Describes the rating to search engines as JSON-LD, unless the page describes its product itself. */
  structuredData: flag(),
  /** Name of the product in that description. */
  productName: z.optional(z.string()),
};
