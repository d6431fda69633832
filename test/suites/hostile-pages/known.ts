/** Pages on which widgets are not what they are elsewhere, and why that is not mended yet. */
export const known: Readonly<Record<string, string>> = {
  'object-proto-options':
    'the page gives every object a `get` and a `set` that are no functions, with which no property can be described',
};
