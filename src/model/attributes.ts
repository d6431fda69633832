import * as z from 'zod/mini';
import { Language } from './primitives.ts';

/** A closed choice; the first is the default. */
export const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) =>
  z._default(z.enum(values), values[0] as Values[number]);

/** A whole number from `min` to `max`. */
export const wholeNumber = (min: number, max: number, standard: number) =>
  z._default(
    z.coerce.number().check(z.refine(Number.isInteger, 'is not a whole number'), z.gte(min), z.lte(max)),
    standard,
  );

/** On when the attribute is there, whatever it says but `false`: `<x flag>`, `<x flag="">`, `<x flag="true">`. */
export const flag = () =>
  z._default(
    z.pipe(
      z.union([z.boolean(), z.string()]),
      z.transform((value) => value !== false && value !== 'false'),
    ),
    false,
  );

/** What every widget takes. */
export const commonAttributes = {
  /** Language of words, numbers and dates (BCP 47); otherwise that of the nearest `lang`. */
  locale: z.optional(Language),
  /** Light or dark; `auto` looks at the background the widget stands on. */
  scheme: oneOf('auto', 'light', 'dark'),
  /** Names the widget for assistive technology, and titles it where it has a heading. */
  label: z.optional(z.string()),
  /** Level of the widget's own heading in the page's outline. */
  headingLevel: wholeNumber(2, 6, 2),
  /** `lazy` waits until the widget is near the screen; `eager` does not. */
  loading: z.optional(z.enum(['lazy', 'eager'])),
};

/** Product id as the backend knows it. */
export const productAttribute = z.string().check(z.minLength(1));
