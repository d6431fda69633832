import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { dayRange } from './day-range.ts';

/** Without the thin spaces that engines set round a dash, differently in each version. */
const plainly = (intl: string | undefined, from: string, to: string) => dayRange(intl, from, to).replaceAll(/\s/g, ' ');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T12:00:00Z') });
});
afterEach(() => vi.useRealTimers());

describe('dayRange', () => {
  test.each([
    ['en', 'Tue, Nov 24 – Wed, Nov 25'],
    ['de', 'Di., 24. – Mi., 25. Nov.'],
  ])('says two days in the words of %s', (intl, words) => {
    expect(plainly(intl, '2026-11-24', '2026-11-25')).toBe(words);
  });

  test('says one day once', () => {
    expect(plainly('en', '2026-11-24', '2026-11-24')).toBe('Tue, Nov 24');
    expect(plainly(undefined, '2026-11-24', '2026-11-24')).toBe('2026-11-24');
  });

  test('is plain while there are no formatters', () => {
    expect(plainly(undefined, '2026-11-24', '2026-11-25')).toBe('2026-11-24 – 2026-11-25');
  });

  test('takes the calendar day of a moment as it is written, whatever its offset', () => {
    expect(plainly('en', '2026-11-24T23:30:00-08:00', '2026-11-25T00:10:00+13:00')).toBe('Tue, Nov 24 – Wed, Nov 25');
  });

  test('names the year where it is not today’s', () => {
    expect(plainly('en', '2026-12-30', '2027-01-02')).toBe('Wed, Dec 30, 2026 – Sat, Jan 2, 2027');
    expect(plainly('en', '2025-12-30', '2025-12-30')).toBe('Tue, Dec 30, 2025');
  });

  test('puts a range that runs backwards in order', () => {
    expect(plainly('en', '2026-11-25', '2026-11-24')).toBe('Tue, Nov 24 – Wed, Nov 25');
  });
});
