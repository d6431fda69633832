import * as z from 'zod/mini';

/** A calendar date, or a date and time with offset: `2026-10-03`, `2026-11-16T09:12:00+01:00` (ISO 8601). */
const isoMoment =
  /^(\d{4})-(\d\d)-(\d\d)(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;

export const isMoment = (text: string): boolean => {
  const match = isoMoment.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  // Date.UTC rolls 30 February over into March; a date that does not survive the round trip is none.
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

export const Moment = z.string().check(z.refine(isMoment, 'is not an ISO 8601 date or date and time with offset'));
export type Moment = z.output<typeof Moment>;

export const Id = z.string().check(z.minLength(1), z.maxLength(512));

/** BCP 47, loosely: enough to be a safe `lang` attribute. */
export const Language = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/));

export const Count = z.int().check(z.nonnegative());
