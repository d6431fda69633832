/** Pages on which widgets are not what they are elsewhere, and why that is not mended yet. */
export const known: Readonly<Record<string, string>> = {
  'array-proto-override': 'we call find, flat and includes, and the page has them answer nothing',
  'array-reduce-old': 'we call filter, reduce and entries, and the page has them answer nothing',
  'object-proto-options':
    'the page gives every object a `get` and a `set` that are no functions, with which no property can be described',
};
