import type * as z from 'zod/mini';

type Schema = z.ZodMiniType;
type Lists = Record<string, Schema>;

/**
 * A kind of data that a widget reads and a backend answers. An answer is one object; its lists of records are
 * named apart, because a record that breaks the contract is left out without costing the rest.
 */
export interface Resource<Query = unknown, Envelope extends Schema = Schema, Records extends Lists = Lists> {
  readonly name: string;
  /** The answer without its lists. */
  readonly envelope: Envelope;
  /** Field of the answer → schema of one record in it. */
  readonly records: Records;
  /** Single questions of one frame that are sent as one, at most `limit` together. */
  readonly gather?: { readonly one: string; readonly many: string; readonly limit: number };
  /** Seconds for which an answer is taken as it is; five minutes where it says nothing. */
  readonly fresh?: number;
  /** Type only: what a widget may ask. */
  readonly query?: Query;
}

export type AnyResource = Resource<unknown, Schema, Lists>;

export type QueryOf<R> = R extends Resource<infer Query> ? Query : never;

/** What a widget gets: checked, with the lists reduced to the records that keep the contract. */
export type AnswerOf<R> =
  R extends Resource<unknown, infer Envelope, infer Records>
    ? z.output<Envelope> & { [List in keyof Records]: z.output<Records[List]>[] }
    : never;

/** Curried, so that the query type is given and everything else inferred. */
export const defineResource =
  <Query>() =>
  <Envelope extends Schema, Records extends Lists>(
    resource: Resource<Query, Envelope, Records>,
  ): Resource<Query, Envelope, Records> =>
    resource;
