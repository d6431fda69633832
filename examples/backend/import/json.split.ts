import { OperatorError } from '../database.ts';

/** Keeps one broken file from filling the memory. */
const largestPart = 2_000_000;

/** An element of a list, with the name of the list; last, everything else. */
export type JsonPart = { item: string; list: string } | { envelope: string };

/**
 * Splits `{ "items": [ … ], … }` (or a bare list) without holding it: gives the text of each element as soon as it is
 * complete, and last the envelope, with empty lists. Lists of other `names` are split too, alone or as an answer:
 * `{ "badges": [ … ], "policies": { "items": [ … ] } }`. @throws OperatorError when the text ends too soon
 */
export async function* splitItems(
  chunks: AsyncIterable<string> | Iterable<string>,
  names: readonly string[] = [],
): AsyncGenerator<JsonPart> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** Depth of a list while inside it, and its name. */
  let list = 0;
  let name = '';
  let part = '';
  let envelope = '';
  /** The last text at the first two levels: the key, when a list begins. */
  const keys = ['', '', ''];
  const keeps = () => inString && list === 0 && (depth === 1 || depth === 2);

  /** The name of the list that begins here, if it is one to split. */
  const begins = (): string | undefined => {
    const [, outer = '', inner = ''] = keys;
    if (depth === 1 || (depth === 2 && outer === 'items')) return 'items';
    if (depth === 2 && names.includes(outer)) return outer;
    return depth === 3 && names.includes(outer) && inner === 'items' ? outer : undefined;
  };

  for await (const chunk of chunks) {
    for (const character of chunk) {
      const closesList = list > 0 && depth === list && !inString && character === ']';
      const endsItem = list > 0 && depth === list && !inString && (character === ',' || closesList);
      if (endsItem) {
        if (part.trim()) yield { item: part, list: name };
        part = '';
      } else if (list > 0) part += character;
      else envelope += character;
      if (closesList) envelope += character;
      if (part.length > largestPart || envelope.length > largestPart) {
        throw new OperatorError(
          `one part of the file is larger than ${largestPart / 1e6} MB: not an answer of the wire contract`,
        );
      }

      if (inString) {
        if (escaped) escaped = false;
        else if (character === '\\') escaped = true;
        else if (character === '"') inString = false;
        if (keeps()) keys[depth] += character;
      } else if (character === '"') {
        inString = true;
        if (keeps()) keys[depth] = '';
      } else if (character === '{' || character === '[') {
        depth++;
        const found = character === '[' && list === 0 ? begins() : undefined;
        if (found !== undefined) [list, name] = [depth, found];
      } else if (character === '}' || character === ']') {
        depth--;
        if (closesList) list = 0;
      }
    }
  }
  if (depth !== 0 || inString) throw new OperatorError('the JSON ends in the middle: the file was cut off');
  yield { envelope };
}
