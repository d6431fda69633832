import { type Shipping, weekdays } from './policy.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Days; beyond, terms are nonsense and walking through them would hold up the page. */
const longest = 366;

/** Milliseconds since 1970 → what the shop's clocks show then, as if it were UTC, to the whole minute. */
type WallClock = (instant: number) => number;

/** Calendar days as ISO dates, as the shop's calendar counts them. */
export interface DeliveryWindow {
  /** Whole minutes left to order for it; `undefined` where today's orders are no longer, or not, handled today. */
  readonly minutesLeft: number | undefined;
  /** Day from which an order placed now is handled. */
  readonly handled: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The instant at which a wall clock first shows a time or, where the hour is skipped that night, any later one. An hour
 * that comes twice counts when it comes first, so that nobody is promised an hour too much.
 */
const firstInstant = (clock: WallClock, wall: number): number => {
  const offset = (instant: number) => clock(instant) - instant;
  const near = wall - offset(wall);
  const before = offset(near - day);
  const after = offset(near + day);
  const [early, late] = [wall - before, wall - after];
  if (offset(early) === before) return early;
  if (offset(late) === after) return late;
  let instant = late;
  while (offset(instant) !== after) instant += minute;
  return instant;
};

/** Days stated from fewest to most. */
export const inOrder = (days: { min: number; max: number } | undefined): boolean => !!days && days.min <= days.max;

/** Whether a window can be told at all, but for whether the cut-off's time zone exists. */
export const tellsWindow = ({ cutoff, handlingDays, transitDays, workingDays }: Shipping): boolean =>
  !!cutoff &&
  inOrder(handlingDays) &&
  inOrder(transitDays) &&
  handlingDays!.max + transitDays!.max <= longest &&
  workingDays?.length !== 0;

/**
 * When an order placed at an instant arrives. Handling counts from the day of the order or, from the cut-off on and on a
 * day that is no working day, from the next working day; transit follows. Both are working days where `workingDays` is
 * given, else calendar days: nothing is assumed of a shop that does not say. `undefined` where the terms do not tell a
 * window: no cut-off, days that are missing, run backwards or never end.
 */
export const deliveryWindow = (terms: Shipping, clock: WallClock, now: number): DeliveryWindow | undefined => {
  if (!tellsWindow(terms)) return undefined;
  const { cutoff, handlingDays, transitDays, workingDays } = terms as Required<Shipping>;
  const works = (date: number) =>
    !(workingDays as Shipping['workingDays']) || workingDays!.includes(weekdays[(new Date(date).getUTCDay() + 6) % 7]!);
  const later = (date: number, days: number) => {
    let found = date;
    for (let left = days; left > 0;) {
      found += day;
      if (works(found)) left -= 1;
    }
    return new Date(found).toISOString().slice(0, 10);
  };

  const today = Math.floor(clock(now) / day) * day;
  const [hours, minutes] = cutoff!.time.split(':').map(Number) as [number, number];
  const left = Math.floor((firstInstant(clock, today + (hours * 60 + minutes) * minute) - now) / minute);
  // The last seconds count as over: what cannot be kept in them is not promised.
  const open = works(today) && left > 0;
  const handled = open ? later(today, 0) : later(today, 1);
  const start = Date.parse(handled);
  return {
    minutesLeft: open ? left : undefined,
    handled,
    from: later(start, handlingDays!.min + transitDays!.min),
    to: later(start, handlingDays!.max + transitDays!.max),
  };
};
