import * as z from 'zod/mini';
import { commonAttributes, flag, oneOf, productAttribute } from '../../model/attributes.ts';

export const attributes = {
  ...commonAttributes,
  /** Product id as the backend knows it. */
  product: productAttribute,
  /** `wide` sets score, bars and facts side by side where there is room, `stacked` never, `bars` is mostly bars. */
  layout: oneOf('wide', 'stacked', 'bars'),
  /** Describes the rating to search engines as JSON-LD, unless the page describes its product itself. */
  structuredData: flag(),
  /** Name of the product in that description. */
  productName: z.optional(z.string()),
};
