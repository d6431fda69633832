import * as z from 'zod/mini';

/** Several of a closed choice, in the order they are written, with spaces or commas between: `security, privacy`. */
export const someOf = <const Values extends readonly string[]>(values: Values) => {
  const one = `(${values.join('|')})`;
  return z.pipe(
    z.string().check(z.regex(new RegExp(`^${one}([ ,]+${one})*$`))),
    z.transform((text) => text.split(/[ ,]+/) as Values[number][]),
  );
};
