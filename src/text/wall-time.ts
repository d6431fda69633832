import { isDateOnly } from './format.ts';
import { perLocale } from './per-locale.ts';

const formatter = perLocale(
  (intl, parts) =>
    new Intl.DateTimeFormat(intl, {
      ...(parts.includes('day') && { weekday: 'short', day: 'numeric', month: 'short' }),
      ...(parts.includes('clock') && { hour: 'numeric', minute: '2-digit' }),
      ...(parts.includes('zone') && { timeZoneName: 'short' }),
      timeZone: 'UTC',
    }),
);

/** `2026-11-19T22:10:00+01:00` → `2026-11-19T22:10`: what the clock showed where it was written. */
const wallOf = (iso: string): string => iso.slice(0, 16);

/** A time in `Z` was written for no place, so it must say that it is none's. */
const isUniversal = (iso: string): boolean => iso.endsWith('Z');

const written = (intl: string, iso: string, parts: string): string =>
  formatter(intl, isUniversal(iso) ? `${parts} zone` : parts).format(new Date(`${wallOf(iso)}Z`));

/** `2026-11-19T22:10:00+01:00` → `22:10`, never brought to another zone; nothing of a date alone. */
export const timeOfDay = (intl: string | undefined, iso: string): string => {
  if (isDateOnly(iso)) return '';
  return intl ? written(intl, iso, 'clock') : wallOf(iso).slice(11) + (isUniversal(iso) ? ' UTC' : '');
};

/**
 * Day and time as the clock showed them where they were written: `Thu 19 Nov, 22:10`; of a date alone the day. While
 * `intl` is undefined: `2026-11-19 22:10`.
 */
export const wallTime = (intl: string | undefined, iso: string): string => {
  if (!intl) return `${iso.slice(0, 10)} ${timeOfDay(intl, iso)}`.trim();
  return isDateOnly(iso) ? formatter(intl, 'day').format(new Date(iso)) : written(intl, iso, 'day clock');
};
