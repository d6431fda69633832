import { isMoment } from '../../model/primitives.ts';
import type { DateRange } from '../../model/shipment.ts';

const written = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * A date, or a date and time as the clock showed it: an offset that is not there is not made up. Vendors also write a
 * space for the `T` and offsets without colon.
 */
export const localMoment = (value: unknown): string | undefined => {
  const [, day, clock, offset = ''] = written.exec(String(typeof value === 'string' ? value.trim() : '')) ?? [];
  const iso = clock ? `${day}T${clock}${offset.toUpperCase().replace(/(\d\d)(\d\d)$/, '$1:$2')}` : day;
  return iso && (isMoment(iso) || isMoment(`${iso}Z`)) ? iso : undefined;
};

/** As `localMoment`; of a time without offset only the day, which is all that can be placed. */
export const moment = (value: unknown): string | undefined => {
  const iso = localMoment(value);
  return iso && (isMoment(iso) ? iso : iso.slice(0, 10));
};

/** A vendor that knows the day alone writes its first or last minute. */
const bound = (value: unknown): string | undefined =>
  moment(value)?.replace(/T(?:00:00(?::00)?|23:59(?::59)?)(?:\.\d+)?(?:Z|[+-].*)$/, '');

/** A window of one or two ends, in order; some vendors turn it round. */
export const windowOf = (from: unknown, to?: unknown): DateRange | undefined => {
  const [start = bound(to), end = bound(from)] = [bound(from), bound(to)];
  if (!start || !end) return undefined;
  return start.slice(0, 10) <= end.slice(0, 10) ? { from: start, to: end } : { from: end, to: start };
};

/** The latest by instant. */
export const latest = (moments: readonly (string | undefined)[]): string | undefined =>
  moments.reduce((one, other) => (other && (!one || Date.parse(other) > Date.parse(one)) ? other : one), undefined);
