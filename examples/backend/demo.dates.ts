const shopZone = 'Europe/Berlin';
const relative = /^@([+-]\d+)(?: (\d\d:\d\d))?$/;
const day = 86_400_000;

const dateIn = (zone: string, at: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);

/** `+01:00` or `+02:00`, as it is in the shop at noon of that day. */
const offsetOn = (date: string): string => {
  const format = new Intl.DateTimeFormat('en', { timeZone: shopZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(new Date(`${date}T12:00:00Z`)).find(({ type }) => type === 'timeZoneName');
  return name?.value.replace('GMT', '') || '+00:00';
};

/** The date so many working days (Monday to Friday) after or before another; none of them is that day itself. */
export const workingDay = (from: string, days: number): string => {
  const date = new Date(`${from}T12:00:00Z`);
  for (let left = Math.abs(days); left > 0;) {
    date.setTime(date.getTime() + Math.sign(days) * day);
    if (date.getUTCDay() % 6 !== 0) left -= 1;
  }
  return date.toISOString().slice(0, 10);
};

/**
 * Puts dates in the place of `@-3` (three working days ago) and `@-3 09:12` (then, at that time in the shop), anywhere
 * in a value, so that a parcel of the demo is always under way. Other text stays as it is.
 */
export const withDates = (value: unknown, now: Date): unknown => {
  const today = dateIn(shopZone, now);
  const fill = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(fill);
    if (typeof part === 'object' && part !== null)
      return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, fill(one)]));
    const [, days, time] = (typeof part === 'string' && relative.exec(part)) || [];
    if (days === undefined) return part;
    const date = workingDay(today, Number(days));
    return time ? `${date}T${time}:00${offsetOn(date)}` : date;
  };
  return fill(value);
};
