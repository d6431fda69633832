import { createReadStream } from 'node:fs';
import * as z from 'zod/mini';
import { Collection } from '../../../src/model/review.ts';
import type { CollectionStatement } from '../collection.ts';
import { OperatorError } from '../database.ts';
import { type Candidate, candidate, RefusedRow, toCandidateRow } from './candidate.ts';
import { splitItems } from './json.split.ts';

const Envelope = z.object({ collection: z.optional(z.pick(Collection, { statement: true, url: true })) });

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RefusedRow(`is not JSON: ${(error as Error).message}`);
  }
};

/**
 * Reads the answer of `GET /reviews` from a file, item by item, so that an export can be imported again.
 * Gives the shop's statement on how it collects, when the file has one, as the last thing.
 */
export async function* readJsonRows(file: string): AsyncGenerator<Candidate | { collection: CollectionStatement }> {
  let count = 0;
  for await (const part of splitItems(createReadStream(file, 'utf8'))) {
    if ('item' in part) {
      count++;
      yield candidate(`item ${count}`, () => toCandidateRow(parse(part.item)));
    } else {
      const collection = readEnvelope(part.envelope, file);
      if (collection) yield { collection };
    }
  }
}

const readEnvelope = (text: string, file: string): CollectionStatement | undefined => {
  try {
    const envelope: unknown = JSON.parse(text);
    // A bare list has nothing around its items.
    const { collection } = Envelope.parse(Array.isArray(envelope) ? {} : envelope);
    return collection && { statement: collection.statement, ...(collection.url && { url: collection.url }) };
  } catch (error) {
    throw new OperatorError(
      `${file}: what stands around the items does not fit the contract: ${(error as Error).message}`,
    );
  }
};
