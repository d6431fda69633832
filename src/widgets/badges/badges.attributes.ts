import * as z from 'zod/mini';
import { commonAttributes, oneOf } from '../../model/attributes.ts';
import { badgeKinds } from '../../model/badge.ts';
import { someOf } from '../../model/some-of.ts';

export const attributes = {
  ...commonAttributes,
  /** `row` flows as in a line, `grid` in columns, `footer` small, `near-button` one below the other in little room. */
  layout: oneOf('row', 'grid', 'footer', 'near-button'),
  /** Only badges of these kinds, such as `payment` or `security, privacy`; all without it. */
  kinds: z.optional(someOf(badgeKinds)),
};
