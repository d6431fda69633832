import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { Key, type WriteName } from '../../../src/model/write.ts';
import { RequestError } from '../request.error.ts';
import { faultsOf } from './write.faults.ts';

/** One intent of a shopper, as it is told from others and from itself with other content. */
export interface Intent {
  kind: WriteName;
  key: string;
  /** SHA-256 of what counts in the body. */
  fingerprint: string;
}

export const invalid = (fields: Record<string, string>): RequestError => {
  const said = Object.entries(fields).map(([field, fault]) => `${field} ${fault}`);
  return new RequestError('invalid', said.join('; '), 422, { fields });
};

/** @throws RequestError (400): without a key a write could not be told from its own repetition */
export const readKey = (key: unknown): string => {
  const checked = Key.safeParse(key);
  if (checked.success) return checked.data;
  const fault = key === undefined ? 'is missing' : 'must be 22 to 64 letters, digits, - or _';
  throw new RequestError('invalid', `Idempotency-Key ${fault}: send one of your own for each intent`, 400, {
    fields: { key: fault },
  });
};

/** What was sent whole, or nothing: a connection that ends halfway is nobody's error but gives no body either. */
export const readWhole = async <Body>(body: Promise<Body>): Promise<Body> => {
  try {
    return await body;
  } catch (error) {
    // One that is too large has its own answer.
    if (error instanceof RequestError) throw error;
    throw new RequestError('incomplete', 'the body ended before it was complete; send it again', 400);
  }
};

const parse = (text: string): Record<string, unknown> => {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new RequestError('invalid', 'the body must be a JSON object', 400);
};

/** The same for the same content, in whatever order and with whatever fields nobody knows it came. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

export const fingerprintOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * The body is JSON whatever its type says: `text/plain` needs no permission asked of the server beforehand, and then
 * the key stands in the body. `review` of a vote or a report is the one in the address.
 * @throws RequestError (400 without a key or JSON, 422 that names every field at fault)
 */
export const readWrite = async <Schema extends z.ZodMiniType>(
  context: Context,
  kind: WriteName,
  schema: Schema,
): Promise<{ intent: Intent; input: z.output<Schema> }> => {
  const sent = parse(await readWhole(context.req.text()));
  const key = readKey(context.req.header('Idempotency-Key') ?? sent.key);
  const review = context.req.param('review');
  const body = review === undefined ? sent : { ...sent, review };
  const checked = schema.safeParse(body);
  if (!checked.success) throw invalid(faultsOf(checked.error.issues, body));
  return { intent: { kind, key, fingerprint: fingerprintOf(canonical(checked.data)) }, input: checked.data };
};
