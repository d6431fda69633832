import { check } from '../client/check.ts';
import { type PageData, select } from '../model/page-data.ts';
import type { AnyResource } from '../model/resource.ts';
import type { Reads } from '../widget.ts';

type Answer = Readonly<Record<string, unknown>>;

/** Asked alone, as the client asks for several together. */
const queryOf = ({ gather }: AnyResource, query: object): object =>
  gather ? { [gather.many]: [(query as Record<string, unknown>)[gather.one]] } : query;

/**
 * What the reads are answered from data that is all at hand, checked as in a browser; `undefined` where a read that is
 * needed has no answer.
 * @throws Failure where the data breaks the contract.
 */
export const answersFrom = (data: PageData, reads: Reads): Readonly<Record<string, Answer>> | undefined => {
  const answers: Record<string, Answer> = {};
  for (const [name, one] of Object.entries(reads)) {
    const { resource, query, optional } = one!;
    const answer = select[resource.name as keyof typeof select] as (data: PageData, query: unknown) => unknown;
    const raw = answer(data, queryOf(resource, query));
    if (raw !== undefined) answers[name] = check(resource, raw).answer;
    else if (!optional) return undefined;
  }
  return answers;
};
