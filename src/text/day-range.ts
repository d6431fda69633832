import { perLocale } from './per-locale.ts';

const formatter = perLocale(
  (intl, year) =>
    new Intl.DateTimeFormat(intl, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(year && { year: 'numeric' }),
      timeZone: 'UTC',
    }),
);

/**
 * Two calendar days as people say them: `Tue 24 – Wed 25 Nov`, one where both are the same, the year only where it is not
 * today's. ISO 8601 in, of which the first ten characters count. While `intl` is undefined: `2026-11-24 – 2026-11-25`.
 */
export const dayRange = (intl: string | undefined, from: string, to: string): string => {
  // In order, because older engines throw where a range runs backwards.
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)].toSorted() as [string, string];
  if (!intl) return first === last ? first : `${first} – ${last}`;
  const thisYear = new Date().toISOString().slice(0, 4);
  const year = [first, last].every((day) => day.startsWith(thisYear)) ? '' : 'year';
  return formatter(intl, year).formatRange(new Date(first), new Date(last));
};
