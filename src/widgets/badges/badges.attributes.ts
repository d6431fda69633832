import * as z from 'zod/mini';
import { commonAttributes, oneOf } from '../../model/attributes.ts';
import { badgeKinds } from '../../model/badge.ts';

const kind = `(${badgeKinds.join('|')})`;

export const attributes = {
  ...commonAttributes,
  /** `row` flows as in a line, `grid` in columns, `footer` small, `near-button` one below the other in little room. */
  layout: oneOf('row', 'grid', 'footer', 'near-button'),
  /** Only badges of these kinds, such as `payment` or `security, privacy`; all without it. */
  kinds: z.optional(
    z.pipe(
      z.string().check(z.regex(new RegExp(`^${kind}([ ,]+${kind})*$`))),
      z.transform((list) => list.split(/[ ,]+/)),
    ),
  ),
};
