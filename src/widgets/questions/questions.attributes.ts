import * as z from 'zod/mini';
import { commonAttributes, oneOf, productAttribute, wholeNumber } from '../../model/attributes.ts';

export const attributes = {
  ...commonAttributes,
  /** Product id as the backend knows it; absent: the questions of the whole shop. */
  product: z.optional(productAttribute),
  /** `list` with every answer in sight, `accordion` with the answers behind their question. */
  layout: oneOf('list', 'accordion'),
  /** Questions shown at first, and added by each "Show more". */
  limit: wholeNumber(1, 100, 10),
};
