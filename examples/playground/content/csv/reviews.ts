import {
  readAddresses,
  readDate,
  readIncentive,
  readPurchase,
  readRating,
} from '../../../backend/import/value.readers.ts';
import { isImageLink } from '../../../../src/model/link.ts';
import type { Field } from './columns.ts';
import type { Table } from './table.ts';

/** Which part stands first in dates like 03/04/2026. */
export type DateOrder = 'dmy' | 'mdy';

export interface Read {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** Rows that are no review, each with its line and why. */
  readonly leftOut: readonly { readonly line: number; readonly reason: string }[];
}

const present = (record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

const photosOf = (text: string | undefined) => {
  const photos = readAddresses(text).filter(isImageLink);
  return photos.length > 0 ? photos.map((url) => ({ url })) : undefined;
};

/** `4/5`, `4 out of 5` and `4,5` are numbers too. */
const scoreOf = (text: string | undefined): string | undefined =>
  text?.replace(/\s*(?:\/|out of|von|sur|de|su|van|z|av)\s*5\s*$/i, '').replace(',', '.');

/** Rows as reviews of the wire contract, by what each column was said to be. Never throws. */
export const readReviews = (
  { rows }: Table,
  columns: readonly (Field | undefined)[],
  order: DateOrder | undefined,
): Read => {
  const items: Readonly<Record<string, unknown>>[] = [];
  const leftOut: { line: number; reason: string }[] = [];
  rows.forEach(({ line, cells }, index) => {
    const value = (field: Field): string | undefined => cells[columns.indexOf(field)]?.trim() || undefined;
    const date = value('date');
    const reply = value('reply');
    const author = present({ name: value('author'), location: value('location') });
    try {
      items.push(
        present({
          id: value('id') ?? `row-${index + 1}`,
          product: value('product'),
          rating: readRating(scoreOf(value('rating'))),
          title: value('title'),
          body: value('body'),
          language: value('language')?.replace('_', '-'),
          author: Object.keys(author).length > 0 ? author : undefined,
          publishedAt: date && readDate(date, 'date', order),
          purchase: readPurchase(value('purchase')),
          incentive: readIncentive(value('incentive')),
          photos: photosOf(value('photos')),
          reply: reply && { body: reply },
        }),
      );
    } catch (error) {
      // What this page asks for by a choice, the importer on a server is told by a flag.
      const reason = (error as Error).message.replace(/ with --date-format.*/, '');
      leftOut.push({ line, reason });
    }
  });
  return { items, leftOut };
};
