import { isMoment } from '../../../src/model/primitives.ts';
import type { Purchase } from '../../../src/model/review.ts';
import { RefusedRow } from './candidate.ts';
import { plainName } from './preset.ts';

/** Which part stands first in dates like 03/04/2025. */
export type DateFormat = 'dmy' | 'mdy';
export const dateFormats: readonly DateFormat[] = ['dmy', 'mdy'];

const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** 1 to 5, with a point for halves. @throws RefusedRow */
export const readRating = (text: string | undefined): number => {
  if (text === undefined) throw new RefusedRow('rating is empty; expected a number from 1 to 5');
  const expected = `rating ${shown(text)} is not a number from 1 to 5`;
  if (/^\d+,\d+$/.test(text)) throw new RefusedRow(`${expected}; write ${text.replace(',', '.')}, with a point`);
  const rating = /^\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : NaN;
  if (!(rating >= 1 && rating <= 5)) throw new RefusedRow(expected);
  return rating;
};

const pad = (part: string): string => part.padStart(2, '0');
const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[ T,].*)?$/;

/**
 * ISO 8601 as it stands; a time without offset is cut off, because nobody knows which moment it is. Of
 * 03/04/2025 nobody knows the day, unless `format` says so. @throws RefusedRow
 */
export const readDate = (text: string, column: string, format?: DateFormat): string => {
  if (isMoment(text)) return text;
  const refuse = (why: string) => new RefusedRow(`${column} ${shown(text)} ${why}`);
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(UTC|Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  const us = numeric.exec(text);
  let date = '';
  if (iso) {
    const [, year = '', month = '', day = '', time, offset] = iso;
    const zone = offset && (/^[+-]/.test(offset) ? offset.replace(/^(...):?/, '$1:') : 'Z');
    date = `${year}-${pad(month)}-${pad(day)}${time && zone ? `T${time}${zone}` : ''}`;
  } else if (us) {
    const [, first = '', separator, second = '', year = ''] = us;
    // Dates with points put the day first wherever they are written; above 12, a number can only be the day.
    const order = format ?? (separator === '.' || Number(first) > 12 ? 'dmy' : Number(second) > 12 ? 'mdy' : undefined);
    if (!order && first !== second) {
      throw refuse(
        'may be either of two days; say which part stands first with --date-format dmy or --date-format mdy',
      );
    }
    const [day, month] = order === 'mdy' ? [second, first] : [first, second];
    date = `${year}-${pad(month)}-${pad(day)}`;
  }
  if (!isMoment(date)) throw refuse('is not a date; expected one like 2026-10-03 or 2026-10-03T09:12:00+02:00');
  return date;
};

const yes = ['true', 'yes', 'y', '1', 'confirmed', 'verified', 'verifiedbuyer', 'verifiedpurchase', 'buyer'];
const no = ['false', 'no', 'n', '0', 'unconfirmed', 'unverified'];
/** Of the person something is known then, of the purchase nothing. */
const neither = ['unknown', 'verifiedreviewer', 'none', 'nothing'];

/** Whether the purchase is known to have happened; nothing said means unknown. @throws RefusedRow */
export const readPurchase = (text: string | undefined): Purchase => {
  const plain = plainName(text ?? '');
  if (plain === '' || neither.includes(plain)) return 'unknown';
  if (yes.includes(plain)) return 'confirmed';
  if (no.includes(plain)) return 'unconfirmed';
  throw new RefusedRow(`purchase ${shown(text ?? '')} is not known; expected confirmed, unconfirmed or unknown`);
};

/** What the author got. A mere "yes" is kept as that: what it was is not stated. */
export const readIncentive = (text: string | undefined): string | undefined => {
  const plain = plainName(text ?? '');
  if (plain === '' || no.includes(plain)) return undefined;
  return yes.includes(plain) ? 'not stated' : text;
};

/** @throws RefusedRow */
export const readCount = (text: string | undefined, column: string): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new RefusedRow(`${column} ${shown(text)} is not a whole number`);
  return Number(text);
};

/** Addresses in one cell, separated by commas, semicolons, bars or spaces, or as a JSON list. */
export const readAddresses = (text: string | undefined): string[] => (text ?? '').split(/[\s,;|[\]"]+/).filter(Boolean);
