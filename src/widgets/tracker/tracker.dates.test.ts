import { describe, expect, test } from 'vitest';
import type { Parcel } from '../../model/shipment.ts';
import { datesOf } from './tracker.dates.ts';

const promised = { from: '2026-11-20', to: '2026-11-21' };
const expected = { from: '2026-11-24', to: '2026-11-25' };
const today = new Date(2026, 10, 22, 12);
const of = (parcel: Partial<Parcel>, events: Parcel['events'] = [], now = today) =>
  datesOf({ id: 'p', status: 'in_transit', ...parcel } as Parcel, events, now);
const delivered = (at: string) => [{ at, status: 'delivered' as const }];

describe('the dates of a parcel', () => {
  test('keep the first promise beside another date, with or without a delay', () => {
    for (const delay of [undefined, { reason: 'Snow' }])
      expect(of({ expected, promised, ...(delay && { delay }) })).toMatchObject({
        now: { range: expected, kind: 'expected' },
        first: { range: promised, broken: true },
      });
  });

  test('do not repeat a promise that is kept', () => {
    expect(of({ expected, promised: expected })).toEqual({
      now: { range: expected, kind: 'expected' },
      passed: false,
      missing: false,
    });
  });

  test('take a delayed promise back, also where there is no new date', () => {
    expect(of({ promised, delay: {} })).toEqual({
      first: { range: promised, broken: true },
      passed: false,
      missing: true,
    });
  });

  test('are over at the end of their last day or hour, and not before', () => {
    expect(of({ expected }, [], new Date(2026, 10, 25, 23, 59)).passed).toBe(false);
    expect(of({ expected }, [], new Date(2026, 10, 26)).passed).toBe(true);
    const hours = { from: '2026-11-24T14:00+01:00', to: '2026-11-24T16:00+01:00' };
    expect(of({ expected: hours }, [], new Date('2026-11-24T15:00:00Z')).passed).toBe(false);
    expect(of({ expected: hours }, [], new Date('2026-11-24T15:00:01Z')).passed).toBe(true);
  });

  test('of what has come say whether the promise was kept', () => {
    const status = 'delivered';
    expect(of({ status, promised }, delivered('2026-11-21T20:00+01:00')).first?.broken).toBe(false);
    expect(of({ status, promised }, delivered('2026-11-22T08:00+01:00')).first?.broken).toBe(true);
    expect(of({ status, expected }).now).toBeUndefined();
    expect(of({ status, expected }, [], new Date(2027, 1, 1)).passed).toBe(false);
  });

  test('of what will not come expect nothing', () => {
    for (const status of ['returned', 'cancelled'] as const)
      expect(of({ status, expected, promised })).toEqual({
        first: { range: promised, broken: true },
        passed: false,
        missing: false,
      });
  });

  test('stand in order where a vendor turned them round', () => {
    expect(of({ expected: { from: expected.to, to: expected.from } }).now?.range).toEqual(expected);
  });
});
