import { decodeEntities, textOfHtml } from '../../model/plain-text.ts';
import { type Thing, writtenOf } from './thing.ts';

/** Text that a person wrote, without the markup and escapes of the template it went through; its own line breaks stay. */
export const proseOf = (thing: Thing, ...names: readonly string[]): string => {
  const written = writtenOf(thing, ...names);
  return /<[a-z/!]/i.test(written) ? textOfHtml(written) : decodeEntities(written).trim();
};
