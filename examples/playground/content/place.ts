import { findNodeAtLocation, type JSONPath, type Node } from 'jsonc-parser';

/** `line 3, column 12`, both from 1, of a letter in a text. */
export const placeAt = (text: string, offset: number): string => {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
};

/** Where the value of a path stands; of one that is missing, what it is missing in. */
export const placeOf = (text: string, root: Node, path: JSONPath): string => {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return placeAt(text, node.offset);
  }
  return placeAt(text, root.offset);
};

/** `['reviews', 'items', 2, 'rating']` → `reviews.items[2].rating`. */
export const pathInWords = (path: JSONPath): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step)).join('');
