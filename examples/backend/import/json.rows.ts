import { createReadStream } from 'node:fs';
import * as z from 'zod/mini';
import { Collection } from '../../../src/model/review.ts';
import type { CollectionStatement } from '../collection.ts';
import { OperatorError } from '../database.ts';
import { type ShopTable, shopTables } from '../shop.rows.ts';
import { type Candidate, candidate, RefusedRow, toCandidateRow } from './candidate.ts';
import { splitItems } from './json.split.ts';
import { isShopTable, ShopCandidates, type ShopRow, tableOf } from './shop.candidates.ts';

const Envelope = z.object({ collection: z.optional(z.pick(Collection, { statement: true, url: true })) });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RefusedRow(`is not JSON: ${(error as Error).message}`);
  }
};

/** What a file of JSON holds: reviews, rows for the shop's tables, and once what the shop says of collecting. */
export type JsonRow =
  | Candidate
  | { collection: CollectionStatement }
  | { shop: Candidate<ShopRow> & { table: ShopTable } }
  | { named: ShopTable };

/**
 * Reads answers of the wire contract from a file, item by item, so that an export can be imported again: a list, an
 * answer, or an object of both under `reviews`, `badges`, `policies` and `shipments`. A record of a bare list is known
 * by its fields. Gives what stands around the items last: the shop's statement, and which tables the file names.
 */
export const readJsonRows = (file: string): AsyncGenerator<JsonRow> =>
  readJsonRowsOf(createReadStream(file, 'utf8'), file);

/** The same from any text; `file` names it where a fault is reported. */
export async function* readJsonRowsOf(
  text: AsyncIterable<string> | Iterable<string>,
  file: string,
): AsyncGenerator<JsonRow> {
  const shop = new ShopCandidates();
  let count = 0;
  for await (const part of splitItems(text, ['reviews', ...shopTables])) {
    if ('envelope' in part) {
      yield* readEnvelope(part.envelope, file);
      continue;
    }
    const value = parsed(part.item);
    const table = isShopTable(part.list) ? part.list : tableOf(value);
    if (table && part.list !== 'reviews') yield { shop: shop.next(table, value) };
    else {
      count++;
      yield candidate(`item ${count}`, () => toCandidateRow(parse(part.item)));
    }
  }
}

/** `undefined` for what is no JSON, which no schema takes. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

function* readEnvelope(text: string, file: string): Generator<JsonRow> {
  let envelope: unknown;
  try {
    envelope = JSON.parse(text);
    // A bare list has nothing around its items.
    const { collection } = Envelope.parse(Array.isArray(envelope) ? {} : envelope);
    if (collection) {
      yield { collection: { statement: collection.statement, ...(collection.url && { url: collection.url }) } };
    }
  } catch (error) {
    throw new OperatorError(
      `${file}: what stands around the items does not fit the contract: ${(error as Error).message}`,
    );
  }
  for (const table of shopTables) if (Object.hasOwn(envelope as object, table)) yield { named: table };
}
