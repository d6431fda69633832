import type { DateRange, Parcel, ShipmentEvent } from '../../model/shipment.ts';
import { isDateOnly } from '../../text/format.ts';

export interface Dates {
  /** What is to be relied on now: absent where nobody knows or nothing is to come. */
  readonly now?: { readonly range: DateRange; readonly kind: 'expected' | 'promised' | 'delivered' };
  /** The first promise, where it is not the same; `broken` where another date took its place or it was missed. */
  readonly first?: { readonly range: DateRange; readonly broken: boolean };
  /** The window is over, and the parcel has not come. */
  readonly passed: boolean;
  /** A date is wanted and there is none. */
  readonly missing: boolean;
}

const dayOf = (iso: string): string => iso.slice(0, 10);

/** Some vendors turn a window round. */
const inOrder = ({ from, to }: DateRange): DateRange =>
  dayOf(from) <= dayOf(to) ? { from, to } : { from: to, to: from };

const isSame = (one: DateRange, other: DateRange): boolean => one.from === other.from && one.to === other.to;

/** A day is over at its end, by the shopper's own calendar. */
const isOver = ({ to }: DateRange, now: Date): boolean => {
  if (!isDateOnly(to)) return Date.parse(to) < now.getTime();
  const [year, month, day] = to.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, day + 1) <= now;
};

/** Which dates stand, and what became of the first promise. `events` the newest first. */
export const datesOf = (parcel: Parcel, events: readonly ShipmentEvent[], now: Date): Dates => {
  const { status, delay } = parcel;
  const promised = parcel.promised && inOrder(parcel.promised);
  const expected = parcel.expected && inOrder(parcel.expected);
  if (status === 'delivered') {
    const at = events.find((event) => event.status === 'delivered')?.at;
    return {
      ...(at && { now: { range: { from: at, to: at }, kind: 'delivered' } }),
      ...(promised && { first: { range: promised, broken: !!at && dayOf(at) > dayOf(promised.to) } }),
      passed: false,
      missing: false,
    };
  }
  const ended = status === 'returned' || status === 'cancelled';
  if (ended || status === 'available_for_pickup') {
    return { ...(promised && { first: { range: promised, broken: ended } }), passed: false, missing: false };
  }
  // Who says that a promise is delayed has taken it back, also without a new one.
  const range = expected ?? (delay ? undefined : promised);
  return {
    ...(range && { now: { range, kind: expected ? 'expected' : 'promised' } }),
    ...(promised && !(range && isSame(range, promised)) && { first: { range: promised, broken: true } }),
    passed: !!range && isOver(range, now),
    missing: !range,
  };
};
