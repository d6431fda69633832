const built = new Map<string, Intl.DateTimeFormat>();

/** One formatter a locale, with the year and without. */
const formatter = (intl: string, withYear: boolean): Intl.DateTimeFormat => {
  const key = `${intl} ${withYear}`;
  let format = built.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(intl, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...(withYear && { year: 'numeric' }),
      timeZone: 'UTC',
    });
    built.set(key, format);
  }
  return format;
};

/**
 * Two calendar days as people say them: `Tue 24 – Wed 25 Nov`, one where both are the same, the year only where it is not
 * today's. ISO 8601 in, of which the first ten characters count. While `intl` is undefined: `2026-11-24 – 2026-11-25`.
 */
export const dayRange = (intl: string | undefined, from: string, to: string): string => {
  // In order, because older engines throw where a range runs backwards.
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)].toSorted() as [string, string];
  if (!intl) return first === last ? first : `${first} – ${last}`;
  const thisYear = new Date().toISOString().slice(0, 4);
  const format = formatter(
    intl,
    [first, last].some((day) => day.slice(0, 4) !== thisYear),
  );
  return format.formatRange(new Date(first), new Date(last));
};
