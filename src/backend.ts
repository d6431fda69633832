import type * as z from 'zod/mini';
import type { ResourceName } from './model/resource-names.ts';
import type { WriteName } from './model/write.ts';
import type { Queries } from './model/resources.ts';

/** An answer in JSON, whatever its status. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What a backend is given with every question. */
export interface Ask {
  /** Aborts when nobody waits any more or the deadline (10 s) has passed. */
  readonly signal: AbortSignal;
  /** Language of the page, BCP 47. */
  readonly locale?: string | undefined;
  /**
   * Fetches JSON within the limits every backend keeps: 2 MB, JSON only, no credentials, no cookie.
   * Throws an error that names the address and what was wrong with the answer.
   */
  readonly json: (url: string, init?: RequestInit) => Promise<unknown>;
  /**
   * As `json`, for servers that say how much there is in a header, or why they refuse in the body of an error: a status
   * outside 2xx throws only where its body is no JSON.
   */
  readonly request: (url: string, init?: RequestInit) => Promise<Reply>;
}

/**
 * Answers by resource name. What is not listed is not answered, and a widget that needs it keeps its fallback.
 * `undefined` says that there is nothing for this question, as a server does by 404. The page is told of an error by its
 * message, and by what it was: that of its `cause`, or the `status` of HTTP that it carries.
 */
export type Answers = {
  readonly [Name in ResourceName]?: (query: Queries[Name], ask: Ask) => Promise<unknown>;
};

/** What is given with everything that a shopper sends. */
export interface Sending extends Pick<Ask, 'request' | 'signal'> {
  /** Of the intent: the same on every try, so that the backend can tell a repetition (`Idempotency-Key`). */
  readonly key: string;
}

/** Sends a write and gives the answer as it came: only the outbox decides what it means. A photo is a `Blob`. */
export type Writes = {
  readonly [Name in WriteName]?: (input: unknown, sending: Sending) => Promise<Reply>;
};

export interface Connection {
  /** The answer is `unknown` on purpose: only the client decides what of it can be trusted. */
  readonly read: Answers;
  /** What of it shoppers can write; loaded when somebody does. */
  readonly write?: () => Promise<Writes>;
}

export interface Backend<Options extends z.ZodMiniType = z.ZodMiniType> {
  /** Checked before `connect`; a wrong option is reported by its path. */
  readonly options: Options;
  readonly connect: (options: z.output<Options>) => Connection;
}

// The one place that forgets the options' type: the registry holds backends of every kind.
// oxlint-disable-next-line no-explicit-any
export type AnyBackend = Backend<any>;

/** The contract of a backend. The object is returned as it is; the call checks and infers its types. */
export const defineBackend = <Options extends z.ZodMiniType>(backend: Backend<Options>): Backend<Options> => backend;
