import type { Client } from '../client/client.ts';
import { Failure } from '../client/failure.ts';
import type { Read } from '../widget.ts';

/** The page after `answer`, appended to it. Records already there are not repeated; a page of nothing new is the last. */
export const readNext = (
  client: Client,
  { resource, query }: Read,
  answer: Record<string, unknown>,
  locale: string | undefined,
  signal: AbortSignal,
): Promise<Record<string, unknown>> =>
  new Promise((resolve, reject) => {
    client.load({ resource, query: { ...(query as object), cursor: answer.next } }, locale, signal, (result) => {
      if (!result.answer) return reject(result.failure);
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
