import { perLocale } from './per-locale.ts';

const unit = perLocale((intl, unit) => new Intl.NumberFormat(intl, { style: 'unit', unit, unitDisplay: 'short' }));

/** Whole minutes → `3 hr 20 min`, without seconds and without what is nought. */
export const duration = (intl: string, minutes: number): string =>
  (
    [
      ['hour', Math.floor(minutes / 60)],
      ['minute', minutes % 60],
    ] as const
  )
    .filter(([, count]) => count > 0)
    .map(([name, count]) => unit(intl, name).format(count))
    .join(' ');

const timeOfDay = perLocale((intl) => new Intl.DateTimeFormat(intl, { timeStyle: 'short', timeZone: 'UTC' }));

/** `15:00` → `3:00 PM`; as it stands while `intl` is undefined. */
export const time = (intl: string | undefined, clock: string): string =>
  intl ? timeOfDay(intl).format(new Date(`2000-01-01T${clock}Z`)) : clock;

const weekday = perLocale((intl) => new Intl.DateTimeFormat(intl, { weekday: 'short', timeZone: 'UTC' }));
/** Days of the week, 1 is Monday: `Mon`. Monday, 1 January 2001 began one. */
export const weekdayName = (intl: string, day: number): string => weekday(intl).format(Date.UTC(2001, 0, day));
