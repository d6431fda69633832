import { OperatorError } from '../database.ts';

/** Keeps one broken file from filling the memory. */
const largestPart = 2_000_000;

/** What stands between the brackets of `items`, one element after the other, and everything else. */
export type JsonPart = { item: string } | { envelope: string };

/**
 * Splits `{ "items": [ … ], … }` (or a bare list) without holding it: gives the text of each element as soon
 * as it is complete, and last the envelope, with an empty list. @throws OperatorError when the text ends too soon
 */
export async function* splitItems(chunks: AsyncIterable<string>): AsyncGenerator<JsonPart> {
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** Depth of the list of items while inside it. */
  let list = 0;
  let part = '';
  let envelope = '';
  /** The last text at the top level: the key, when a list begins. */
  let key = '';

  for await (const chunk of chunks) {
    for (const character of chunk) {
      const closesList = list > 0 && depth === list && !inString && character === ']';
      const endsItem = list > 0 && depth === list && !inString && (character === ',' || closesList);
      if (endsItem) {
        if (part.trim()) yield { item: part };
        part = '';
      } else if (list > 0) part += character;
      else envelope += character;
      if (closesList) envelope += character;
      if (part.length > largestPart || envelope.length > largestPart) {
        throw new OperatorError(
          `one part of the file is larger than ${largestPart / 1e6} MB: not an answer of reviews`,
        );
      }

      if (inString) {
        if (escaped) escaped = false;
        else if (character === '\\') escaped = true;
        else if (character === '"') inString = false;
        if (inString && depth === 1 && list === 0) key += character;
      } else if (character === '"') {
        inString = true;
        if (depth === 1 && list === 0) key = '';
      } else if (character === '{' || character === '[') {
        depth++;
        const isItems = character === '[' && list === 0 && (depth === 1 || (depth === 2 && key === 'items'));
        if (isItems) list = depth;
      } else if (character === '}' || character === ']') {
        depth--;
        if (closesList) list = 0;
      }
    }
  }
  if (depth !== 0 || inString) throw new OperatorError('the JSON ends in the middle: the file was cut off');
  yield { envelope };
}
