import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type * as z from 'zod/mini';
import { QuestionInput, ReportInput, ReviewInput, VoteInput, type WriteName } from '../../../src/model/write.ts';
import { addressOf } from '../client.address.ts';
import type { Database } from '../database.ts';
import { encodePhoto, largestPhoto } from '../photos/photo.encode.ts';
import { keepPhoto } from '../photos/photo.claim.ts';
import { RequestError, tooLarge, tooMany } from '../request.error.ts';
import { TriesLimit, type TriesOptions } from '../tries.limit.ts';
import { type Receive, receiveQuestion, receiveReport, receiveReview, receiveVote } from './receive.ts';
import { findReceipt, type Outcome, replay, writeOnce } from './write.once.ts';
import { fingerprintOf, readKey, readWhole, readWrite } from './write.request.ts';

/** `most`: writes of one client within the window, 60 in ten minutes; `Infinity` for no limit. */
export interface WritingOptions extends TriesOptions {
  /** Header in which the operator's own proxy names the client, e.g. `x-forwarded-for`; none: the connection's address. */
  addressHeader?: string | undefined;
  /** Milliseconds to wait for the same write in flight. */
  patience?: number;
  /** For tests: called when it is written and nobody has been told yet. */
  written?: (context: Context) => void;
}

/** A review of the greatest length, each character escaped. */
const largestInput = 100_000;

const atMost = (most: number): MiddlewareHandler => {
  const limited = bodyLimit({
    maxSize: most,
    onError: () => {
      throw tooLarge(most);
    },
  });
  // It reads a body of unknown length itself.
  return (context, next) => readWhole(limited(context, next));
};

/** The database's own error may carry what was written; the log gets its code alone. */
const withoutValues = (kind: WriteName, error: unknown): unknown => {
  const { code } = error as NodeJS.ErrnoException;
  return code && /^[0-9A-Z]{5}$/.test(code)
    ? new Error(`a ${kind} could not be written: the database failed with ${code}`)
    : error;
};

/** The writing half of the wire contract. Nothing of it is logged or cached. */
export const createWriting = (
  database: Database,
  { addressHeader, patience, written, ...tries }: WritingOptions = {},
): Hono => {
  const limit = new TriesLimit({ most: 60, ...tries });
  const writing = new Hono();

  const answer = async (context: Context, kind: WriteName, write: () => Promise<Outcome>): Promise<Response> => {
    const taken = limit.take([addressOf(context, addressHeader)]);
    if ('wait' in taken) throw tooMany(taken.wait);
    const { answer, replayed } = await write().catch((error: unknown) => {
      // What is to be sent again, by no fault of the sender, does not count.
      if (!(error instanceof RequestError) || error.status === 409) taken.giveBack();
      throw withoutValues(kind, error);
    });
    if (replayed) taken.giveBack();
    written?.(context);
    return context.body(answer, 201, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  };

  const post = <Schema extends z.ZodMiniType>(
    path: string,
    kind: WriteName,
    schema: Schema,
    receive: Receive<z.output<Schema>>,
  ): void => {
    writing.post(path, atMost(largestInput), (context) =>
      answer(context, kind, async () => {
        const { intent, input } = await readWrite(context, kind, schema);
        return writeOnce(database, intent, (session, id) => receive(session, id, input), patience);
      }),
    );
  };
  post('/reviews', 'review', ReviewInput, receiveReview);
  post('/questions', 'question', QuestionInput, receiveQuestion);
  post('/reviews/:review/votes', 'vote', VoteInput, receiveVote);
  post('/reviews/:review/reports', 'report', ReportInput, receiveReport);

  writing.post('/photos', atMost(largestPhoto), (context) =>
    answer(context, 'photo', async () => {
      const key = readKey(context.req.header('Idempotency-Key'));
      const bytes = new Uint8Array(await readWhole(context.req.arrayBuffer()));
      const intent = { kind: 'photo' as const, key, fingerprint: fingerprintOf(bytes) };
      const known = await replay(database, intent);
      if (known) return known;
      // Before the transaction: encoding takes longer than anybody should be kept waiting.
      const photo = await encodePhoto(bytes);
      return writeOnce(database, intent, (session, id) => keepPhoto(session, id, key, photo), patience);
    }),
  );

  writing.get('/writes/:key', async (context) => {
    const receipt = await findReceipt(database, readKey(context.req.param('key')));
    if (!receipt) throw new RequestError('not_found', 'nothing was written under that key in the last 30 days', 404);
    return context.body(receipt, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  });
  return writing;
};
