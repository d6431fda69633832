import { expect, test } from 'vitest';
import { timeOfDay, wallTime } from './wall-time.ts';

const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test.each(['2026-11-19T22:10:00+01:00', '2026-11-19T22:10-11:00', '2026-11-19T22:10'])(
  'a time stands as the clock showed it where it was written: %s',
  (iso) => {
    expect(timeOfDay('de', iso)).toBe('22:10');
    expect(plain(wallTime('en-GB', iso))).toBe('Thu 19 Nov, 22:10');
    expect(wallTime(undefined, iso)).toBe('2026-11-19 22:10');
  },
);

test('a time of no place says so', () => {
  expect(plain(timeOfDay('en-GB', '2026-11-19T22:10:00Z'))).toBe('22:10 UTC');
  expect(timeOfDay(undefined, '2026-11-19T22:10:00Z')).toBe('22:10 UTC');
});

test('a date alone has no time', () => {
  expect(timeOfDay('en', '2026-11-19')).toBe('');
  expect(wallTime('en-GB', '2026-11-19')).toBe('Thu 19 Nov');
  expect(wallTime(undefined, '2026-11-19')).toBe('2026-11-19');
});
