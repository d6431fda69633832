import type * as z from 'zod/mini';
import type { AnyResource } from '../model/resource.ts';
import { Failure } from './failure.ts';

export interface Checked {
  /** The answer with its good records only. */
  readonly answer: Record<string, unknown>;
  /** What was left out, each by its path and reason: `items[3].rating: …`. */
  readonly problems: readonly string[];
}

/** `Invalid input` at `['photos', 0, 'url']` → `photos[0].url: Invalid input`. */
export const describe = (issue: z.core.$ZodIssue): string => {
  const path = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return `${path}: ${issue.message || issue.code}`;
};

/**
 * The one place where remote data becomes trusted. The answer must be an object and keep its envelope; each record of
 * its lists is judged alone, so that a bad one never costs a good one; a list with none but bad ones is refused.
 */
export const check = (resource: AnyResource, raw: unknown): Checked => {
  const refuse = (why: string) => new Failure('shape', `the answer for "${resource.name}" breaks the contract: ${why}`);
  const envelope = resource.envelope.safeParse(raw);
  if (!envelope.success) throw refuse(describe(envelope.error.issues[0]!).replace(/^\W+/, ''));
  const answer: Record<string, unknown> = { ...(envelope.data as object) };
  const problems: string[] = [];
  for (const [list, schema] of Object.entries(resource.records)) {
    const records = (raw as Record<string, unknown>)[list];
    if (!Array.isArray(records)) throw refuse(`"${list}" is not a list`);
    const good: unknown[] = [];
    records.forEach((record, index) => {
      const parsed = schema.safeParse(record);
      if (parsed.success) good.push(parsed.data);
      else problems.push(`${list}[${index}]${describe(parsed.error.issues[0]!)}`);
    });
    // A list of which nothing can be read is no empty list: "no reviews yet" would be a guess.
    if (records.length > 0 && good.length === 0) throw refuse(`all of it, such as ${problems[0]}`);
    answer[list] = good;
  }
  return { answer, problems };
};
