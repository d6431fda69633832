import type { Mapping } from './options.ts';
import { valueAt } from './path.ts';
import type { Answered } from './request.ts';

/** A count in the body or in a header. */
export const numberIn = ({ headers, body }: Answered, total: Mapping['total']): number | undefined => {
  if (total === undefined) return undefined;
  const found =
    typeof total === 'object' && 'header' in total ? headers.get(total.header) : (valueAt(body, total) ?? null);
  const number = found === null || found === '' ? Number.NaN : Number(found);
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
};
