import type { Client, Result } from '../client/client.ts';
import { Failure } from '../client/failure.ts';
import type { Reads } from '../widget.ts';

/** By the name of the read. What is in them the widget's own types say; here they are only passed on. */
// oxlint-disable-next-line no-explicit-any
export type Answers = Readonly<Record<string, any>>;

export type Reading =
  | { readonly answers: Answers; readonly stale: boolean; readonly failure?: undefined }
  | { readonly failure: Failure };

/**
 * Asks all of a widget's reads and reports once every one has an answer, and again whenever one is renewed. A required
 * read that fails fails the whole; an optional one is `undefined`.
 */
export const readAll = (
  client: Client,
  reads: Reads,
  locale: string | undefined,
  signal: AbortSignal,
  receive: (reading: Reading) => void,
): void => {
  const names = Object.keys(reads);
  const results = new Map<string, Result>();
  const report = () => {
    if (results.size < names.length) return;
    const answers: Record<string, Record<string, unknown> | undefined> = {};
    let stale = false;
    for (const name of names) {
      const result = results.get(name)!;
      if (!('failure' in result)) {
        answers[name] = result.answer;
        stale ||= result.stale;
      } else if (!reads[name]!.optional) {
        return receive({ failure: result.failure });
      }
    }
    receive({ answers, stale });
  };
  for (const name of names) {
    client.load(reads[name]!, locale, signal, (result) => {
      results.set(name, result);
      report();
    });
  }
  if (names.length === 0) receive({ answers: {}, stale: false });
};

/** The page after `answer`, appended to it. Records already there are not repeated; a page of nothing new is the last. */
export const readNext = (
  client: Client,
  { resource, query }: Reads[string],
  answer: Record<string, unknown>,
  locale: string | undefined,
  signal: AbortSignal,
): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    client.load({ resource, query: { ...(query as object), cursor: answer.next } }, locale, signal, (result) => {
      if ('failure' in result) return reject(result.failure);
      const merged: Record<string, unknown> = { ...answer, next: result.answer.next };
      for (const list of Object.keys(resource.records)) {
        const before = answer[list] as { id?: unknown }[];
        const known = new Set(before.map(({ id }) => id));
        const added = (result.answer[list] as { id?: unknown }[]).filter(
          ({ id }) => id === undefined || !known.has(id),
        );
        if (added.length === 0) delete merged.next;
        merged[list] = [...before, ...added];
      }
      resolve(merged);
    });
    signal.addEventListener('abort', () => reject(new Failure('aborted', 'the element is gone')));
  });
