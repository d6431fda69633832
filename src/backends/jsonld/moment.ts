import { isMoment } from '../../model/primitives.ts';
import { textOf, type Thing } from './thing.ts';

/** A date, with its time where it also has an offset: without one nobody knows which hour is meant. */
export const momentOf = (thing: Thing, ...names: readonly string[]): string | undefined => {
  const text = textOf(thing, ...names);
  return [text, text.slice(0, 10)].find(isMoment);
};
