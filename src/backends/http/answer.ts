import type { Mapping } from './options.ts';
import { endsInNothing, valueAt } from './path.ts';
import type { Answered } from './request.ts';

/** True where the template has a place for it. */
export const asksFor = (name: string, { path, variables, body }: Mapping): boolean =>
  JSON.stringify([path, variables, body]).includes(`{${name}`);

/**
 * Records as they came; `undefined` where the answer knows of no such thing.
 * @throws Error where the path of a mapping leads nowhere.
 */
export const listAt = ({ url, body }: Answered, { items = '' }: Mapping): readonly unknown[] | undefined => {
  const found = valueAt(body, items);
  if (Array.isArray(found)) return found;
  if (typeof found === 'object' && found !== null) return [found];
  if (endsInNothing(body, items)) return undefined;
  throw new Error(`${url} answered nothing at "${[items].flat().join('" or "')}", where its records are looked for`);
};
