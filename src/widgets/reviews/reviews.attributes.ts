import { commonAttributes, flag, oneOf, productAttribute, wholeNumber } from '../../model/attributes.ts';
import * as z from 'zod/mini';

export const attributes = {
  ...commonAttributes,
  /** Product id as the backend knows it; absent: the reviews of the whole shop. */
  product: z.optional(productAttribute),
  /** One below the other, or side by side where there is room. */
  layout: oneOf('list', 'grid'),
  /** Reviews shown at first, and added by each "Show more". */
  limit: wholeNumber(1, 100, 10),
  /** Asks whether a review helped and takes reports: for a backend that takes votes and reports. */
  feedback: flag(),
  /** Describes the shown reviews to search engines as schema.org data of the product. */
  structuredData: flag(),
  /** Name of the product in that data. */
  productName: z.optional(z.string()),
};
