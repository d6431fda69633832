import * as z from 'zod/mini';
import { commonAttributes, oneOf } from '../../model/attributes.ts';

export const attributes = {
  ...commonAttributes,
  /** `timeline` downwards, `steps` side by side where there is room, `pill` in a line. */
  layout: oneOf('timeline', 'steps', 'pill'),
  /** Tracking number of the parcel to show; without it there is a form to look an order up. */
  number: z.optional(z.string().check(z.minLength(1))),
  /** Order number that already stands in the form. */
  order: z.optional(z.string()),
};
