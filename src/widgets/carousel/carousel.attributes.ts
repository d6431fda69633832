import * as z from 'zod/mini';
import { commonAttributes, oneOf, productAttribute, wholeNumber } from '../../model/attributes.ts';
import { Link } from '../../model/link.ts';

export const attributes = {
  ...commonAttributes,
  /** Product id as the backend knows it; without it the reviews of the whole shop. */
  product: z.optional(productAttribute),
  /** `cards` side by side, as many as there is room for up to three; `quote` one large one. */
  layout: oneOf('cards', 'quote'),
  /** `mixed` shows the newest in the mix of ratings they came in, `newest` simply the newest. */
  select: oneOf('mixed', 'newest'),
  /** Reviews in the carousel. With fewer than three no mix of ratings could be shown. */
  limit: wholeNumber(3, 20, 8),
  /** Where all reviews are, such as `/reviews`. */
  href: z.optional(Link),
};
