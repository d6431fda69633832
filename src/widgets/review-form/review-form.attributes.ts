import * as z from 'zod/mini';
import { commonAttributes, oneOf, productAttribute, wholeNumber } from '../../model/attributes.ts';
import { Link } from '../../model/link.ts';

export const attributes = {
  ...commonAttributes,
  /** What the review is of, as the backend knows it; absent: the shop itself. */
  product: z.optional(productAttribute),
  /** As shoppers know the product; stands in the title. */
  productName: z.optional(z.string()),
  /** `button` opens the form as a dialog, `inline` shows it in the page. */
  layout: oneOf('button', 'inline'),
  /** Facts to ask for, by name, with commas between: `Size bought, Height`. At most 10 of 60 characters. */
  facts: z._default(
    z.pipe(
      z.string().check(z.regex(/^\s*[^,\s][^,]{0,59}(,\s*[^,\s][^,]{0,59}){0,9}$/)),
      z.transform((text) => text.split(',').map((name) => name.trim())),
    ),
    [],
  ),
  /** How many photos there may be; 0: none are asked for. */
  photos: wholeNumber(0, 6, 4),
  /** `none` asks for no e-mail address. It is never required. */
  email: oneOf('optional', 'none'),
  /** Where the shop says how it collects reviews. */
  policy: z.optional(Link),
};
