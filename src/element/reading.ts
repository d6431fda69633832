import type { Client, Result } from '../client/client.ts';
import { Failure } from '../client/failure.ts';
import type { Read, Reads } from '../widget.ts';

/** By the name of the read. What is in them the widget's own types say; here they are only passed on. */
// oxlint-disable-next-line no-explicit-any
export type Answers = Readonly<Record<string, any>>;

export type Reading =
  | {
      readonly answers: Answers;
      readonly stale: boolean;
      /** Why nothing newer than what is stale could be had. */
      readonly failure: Failure | undefined;
      readonly unanswered: Failure | undefined;
    }
  | { readonly answers?: undefined; readonly failure: Failure };

/**
 * Asks all of a widget's reads and reports once every one has an answer, and again whenever one is renewed. A required
 * read that fails fails the whole; an optional one is `undefined`, and why stands beside the answers.
 */
export const readAll = (
  client: Client,
  reads: Reads,
  locale: string | undefined,
  signal: AbortSignal,
  renew: boolean,
  receive: (reading: Reading) => void,
): void => {
  const asked = Object.entries(reads) as [string, Read][];
  const results = new Map<string, Result>();
  const report = () => {
    if (results.size < asked.length) return;
    const answers: Record<string, Record<string, unknown> | undefined> = {};
    let stale = false;
    let failure: Failure | undefined;
    let unanswered: Failure | undefined;
    for (const [name, { optional }] of asked) {
      const result = results.get(name)!;
      answers[name] = result.answer;
      if (result.answer) {
        stale ||= result.stale;
        failure ??= result.failure;
      } else if (!optional) {
        return receive(result);
      } else {
        unanswered = result.failure;
      }
    }
    receive({ answers, stale, failure, unanswered });
  };
  for (const [name, read] of asked) {
    client.load(renew ? { ...read, renew } : read, locale, signal, (result) => {
      results.set(name, result);
      report();
    });
  }
  if (asked.length === 0) report();
};
