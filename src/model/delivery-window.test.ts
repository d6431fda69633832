import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wallClock } from '../text/wall-clock.ts';
import { deliveryWindow } from './delivery-window.ts';
import { type Shipping, weekdays } from './policy.ts';

const week: Shipping['workingDays'] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const terms = (changes: Partial<Shipping> = {}): Shipping => ({
  cutoff: { time: '15:00', timeZone: 'Europe/Berlin' },
  handlingDays: { min: 0, max: 1 },
  transitDays: { min: 2, max: 3 },
  workingDays: week,
  ...changes,
});
const at = (iso: string, shipping = terms()) =>
  deliveryWindow(shipping, wallClock(shipping.cutoff?.timeZone ?? 'UTC')!, Date.parse(iso));

describe('deliveryWindow', () => {
  test.each([
    ['before the cut-off', '2026-11-17T11:40:00+01:00', 200, '2026-11-17', '2026-11-19', '2026-11-23'],
    ['on the last minute', '2026-11-17T14:59:00+01:00', 1, '2026-11-17', '2026-11-19', '2026-11-23'],
    ['in the last seconds', '2026-11-17T14:59:30+01:00', undefined, '2026-11-18', '2026-11-20', '2026-11-24'],
    ['at the cut-off', '2026-11-17T15:00:00+01:00', undefined, '2026-11-18', '2026-11-20', '2026-11-24'],
    ['on a Friday evening', '2026-11-20T18:00:00+01:00', undefined, '2026-11-23', '2026-11-25', '2026-11-27'],
    ['on a Sunday', '2026-11-22T10:00:00+01:00', undefined, '2026-11-23', '2026-11-25', '2026-11-27'],
    ['by the shop’s day, not the reader’s', '2026-11-22T23:30:00Z', 870, '2026-11-23', '2026-11-25', '2026-11-27'],
  ])('%s', (_, now, minutesLeft, handled, from, to) => {
    expect(at(now)).toEqual({ minutesLeft, handled, from, to });
  });

  test('counts calendar days where the shop names no working days', () => {
    const { workingDays: _, ...others } = terms();
    expect(at('2026-11-20T18:00:00+01:00', others)).toMatchObject({
      handled: '2026-11-21',
      from: '2026-11-23',
      to: '2026-11-25',
    });
  });

  test('counts the hour that a night in spring skips', () => {
    expect(at('2026-03-29T01:30:00+01:00', terms({ workingDays: ['sun'] }))?.minutesLeft).toBe(12.5 * 60);
  });

  test('counts the hour that a night in autumn has twice', () => {
    expect(at('2026-10-25T01:30:00+02:00', terms({ workingDays: ['sun'] }))?.minutesLeft).toBe(14.5 * 60);
  });

  test('takes the end of the gap for a cut-off in the hour that is skipped', () => {
    const skipped = terms({ cutoff: { time: '02:30', timeZone: 'Europe/Berlin' }, workingDays: ['sun'] });
    expect(at('2026-03-29T01:30:00+01:00', skipped)?.minutesLeft).toBe(30);
  });

  test('takes the first of two for a cut-off in the hour that comes twice', () => {
    const twice = terms({ cutoff: { time: '02:30', timeZone: 'Europe/Berlin' }, workingDays: ['sun'] });
    expect(at('2026-10-25T02:00:00+02:00', twice)?.minutesLeft).toBe(30);
    expect(at('2026-10-25T02:00:00+01:00', twice)?.minutesLeft).toBeUndefined();
  });

  test.each<[string, Shipping]>([
    ['no cut-off', { handlingDays: { min: 0, max: 1 }, transitDays: { min: 2, max: 3 } }],
    ['no handling', terms({ handlingDays: undefined })],
    ['no transit', terms({ transitDays: undefined })],
    ['handling that runs backwards', terms({ handlingDays: { min: 2, max: 1 } })],
    ['transit that runs backwards', terms({ transitDays: { min: 5, max: 1 } })],
    ['days without end', terms({ transitDays: { min: 1, max: Number.MAX_SAFE_INTEGER } })],
    ['no working day at all', terms({ workingDays: [] })],
  ])('tells nothing from %s', (_, shipping) => {
    expect(at('2026-11-17T11:40:00+01:00', shipping)).toBeUndefined();
  });
});

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'America/Havana',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
];

const minute = 60_000;
const day = 1440 * minute;
const isoDay = (wall: number) => new Date(wall).toISOString().slice(0, 10);

/** Slow and plain: looks at the shop's clock minute by minute, and at its calendar day by day. */
const walked = (shipping: Required<Shipping>, now: number) => {
  const { cutoff, handlingDays, transitDays, workingDays } = shipping;
  const clock = wallClock(cutoff!.timeZone)!;
  const today = isoDay(clock(now));
  const passed = (instant: number) => {
    const [date, time] = new Date(clock(instant)).toISOString().split('T') as [string, string];
    return date === today && time.slice(0, 5) >= cutoff!.time;
  };
  let deadline = Math.floor(now / minute) * minute;
  // Back to before the day began, then on to the first minute that is past the cut-off, or to the next day.
  while (isoDay(clock(deadline)) >= today) deadline -= minute;
  deadline += minute;
  while (!passed(deadline) && isoDay(clock(deadline)) <= today) deadline += minute;
  const left = Math.floor((deadline - now) / minute);

  const tomorrow = (date: string) => isoDay(Date.parse(date) + day);
  const works = (date: string) => !workingDays || workingDays.includes(weekdays[(new Date(date).getUTCDay() + 6) % 7]!);
  const open = works(today) && left > 0;
  let date = today;
  if (!open)
    do date = tomorrow(date);
    while (!works(date));
  const handled = date;
  const after = (days: number) => {
    let [date, gone] = [handled, 0];
    while (gone < days) {
      date = tomorrow(date);
      if (works(date)) gone += 1;
    }
    return date;
  };
  return {
    minutesLeft: open ? left : undefined,
    handled,
    from: after(handlingDays!.min + transitDays!.min),
    to: after(handlingDays!.max + transitDays!.max),
  };
};

/** The instants at which a zone changes its offset in these years, found by looking at every day. */
const changesOf = (zone: string): number[] => {
  const clock = wallClock(zone)!;
  const days = Array.from({ length: 730 }, (_, index) => Date.UTC(2026, 0, 1 + index));
  return days.filter((instant) => clock(instant) - instant !== clock(instant + day) - (instant + day));
};
const changes = Object.fromEntries(zones.map((zone) => [zone, changesOf(zone)]));

const dayCount = fc.nat({ max: 9 });
const days = fc.tuple(dayCount, dayCount).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const twoDigits = (max: number) => fc.nat({ max }).map((value) => String(value).padStart(2, '0'));
const time = fc
  .tuple(fc.oneof(twoDigits(23), twoDigits(3)), fc.oneof(twoDigits(59), fc.constant('00')))
  .map((parts) => parts.join(':'));
const cases = fc.constantFrom(...zones).chain((timeZone) => {
  const anyTime = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 11, 31) });
  const nearChange = fc
    .tuple(
      fc.constantFrom(...(changes[timeZone]!.length ? changes[timeZone]! : [0])),
      fc.integer({ min: -day, max: 2 * day }),
    )
    .map(([change, away]) => change + away);
  return fc.record({
    now: fc.oneof(anyTime, nearChange),
    shipping: fc.record({
      cutoff: time.map((time) => ({ time, timeZone })),
      handlingDays: days,
      transitDays: days,
      workingDays: fc.option(fc.subarray([...weekdays], { minLength: 1 }), { nil: undefined }),
    }),
  });
});

test('is what walking minute by minute and day by day finds, in any zone, also when its clocks change', () => {
  expect(changes['Europe/Berlin']).toHaveLength(4);
  fc.assert(
    fc.property(cases, ({ now, shipping }) => {
      expect(deliveryWindow(shipping, wallClock(shipping.cutoff.timeZone)!, now)).toEqual(
        walked(shipping as Required<Shipping>, now),
      );
    }),
    { numRuns: 600 },
  );
}, 60_000);

test('hour after hour round the clock changes of a year', () => {
  for (const timeZone of zones) {
    for (const change of changes[timeZone]!.slice(0, 2)) {
      for (let now = change - day / 4; now < change + 1.5 * day; now += 415 * minute) {
        for (const time of ['00:00', '00:30', '01:30', '02:00', '02:30', '03:00', '23:30']) {
          const shipping = terms({ cutoff: { time, timeZone }, workingDays: undefined });
          expect(deliveryWindow(shipping, wallClock(timeZone)!, now), `${timeZone} ${time} ${now}`).toEqual(
            walked(shipping as Required<Shipping>, now),
          );
        }
      }
    }
  }
}, 60_000);
