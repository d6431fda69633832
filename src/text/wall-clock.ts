import { perLocale } from './per-locale.ts';

const formatter = perLocale((intl, timeZone) => {
  try {
    return new Intl.DateTimeFormat(intl, {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    return undefined;
  }
});

/**
 * What the clocks on the walls of a time zone (IANA) show at an instant in milliseconds: the same date and time as if
 * they were UTC, to the whole minute. `undefined` where there is no such zone.
 */
export const wallClock = (timeZone: string): ((instant: number) => number) | undefined => {
  // Read by us and not by people, so always in the one locale whose order of fields is known.
  const format = formatter('en-US', timeZone);
  return (
    format &&
    ((instant) => {
      const [month, day, year, hour, minute] = format.format(instant).match(/\d+/g)!.map(Number) as [
        number,
        number,
        number,
        number,
        number,
      ];
      return Date.UTC(year, month - 1, day, hour, minute);
    })
  );
};
