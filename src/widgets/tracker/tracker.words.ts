import type { DateRange, Parcel } from '../../model/shipment.ts';
import { dayRange } from '../../text/day-range.ts';
import { timeOfDay, wallTime } from '../../text/wall-time.ts';
import { newestFirst } from './tracker.events.ts';
import type { TrackerProps } from './tracker.ts';

export type Words = Pick<TrackerProps, 'say' | 'format'>;

/** A status that is none of the contract's is told in the carrier's own words, where it has some. */
export const statusOf = (parcel: Parcel, say: TrackerProps['say']): string =>
  (parcel.status === 'unknown' && newestFirst(parcel.events ?? []).find(({ text }) => text)?.text) ||
  say(`status_${parcel.status}`);

/** `Tue 24 – Wed 25 Nov`; within one day with the hours, where they are known. */
export const rangeIn = ({ from, to }: DateRange, intl: string | undefined): string => {
  if (from === to) return wallTime(intl, from);
  const days = dayRange(intl, from, to);
  if (from.slice(0, 10) !== to.slice(0, 10)) return days;
  const hours = [from, to].map((iso) => timeOfDay(intl, iso)).filter(Boolean);
  return hours.length === 2 ? `${days}, ${hours.join(' – ')}` : days;
};
