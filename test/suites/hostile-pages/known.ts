/** Pages on which widgets are not what they are elsewhere, and why that is not mended yet. */
export const known: Readonly<Record<string, string>> = {
  'object-proto-options':
    'the page gives every object a `get`, a `signal` and twenty more: widgets are drawn, but not every press is answered',
};
