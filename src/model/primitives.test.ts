import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accepts } from '../../test/accepts.ts';
import { Money } from './money.ts';
import { Country } from './policy.ts';
import { Count, Id, isMoment, Language, Moment } from './primitives.ts';

describe('a moment', () => {
  test.each([
    '2026-10-03',
    '2024-02-29',
    '2026-11-16T09:12Z',
    '2026-11-16T09:12:00+01:00',
    '2026-11-16T23:59:59.123456789-09:30',
  ])('may be %s', (text) => expect(accepts(Moment, text)).toBe(true));

  test.each([
    '2026-02-30',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-11-16T24:00Z',
    '2026-11-16T09:60Z',
    '2026-11-16T09:12:60Z',
    '2026-11-16T09:12:00+99:99',
    '2026-11-16T09:12:00+24:00',
    '2026-11-16T09:12:00+01:60',
  ])('is no impossible time: %s', (text) => expect(accepts(Moment, text)).toBe(false));

  test.each([
    '2026-11-16T09:12:00',
    '2026-11-16 09:12:00Z',
    '3 October 2026',
    '03.10.2026',
    '2026-10',
    '2026-10-3',
    ' 2026-10-03',
    '2026-10-03\n',
    '1759449600',
    'yesterday',
    '',
  ])('is written as ISO 8601 with an offset, not as %j', (text) => expect(accepts(Moment, text)).toBe(false));

  test('that is accepted is one every date function can read', () => {
    const pair = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'));
    const offset = fc.oneof(
      fc.constantFrom('Z', '', '+01:00'),
      fc.tuple(pair, pair).map(([h, m]) => `+${h}:${m}`),
    );
    const text = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), pair, pair, pair, pair, offset)
      .map(([y, mo, d, h, mi, zone]) => `${String(y).padStart(4, '0')}-${mo}-${d}${zone && `T${h}:${mi}${zone}`}`);
    fc.assert(
      fc.property(text, (candidate) => !isMoment(candidate) || !Number.isNaN(Date.parse(candidate))),
      { numRuns: 20_000 },
    );
  });

  test('is accepted on every real day', () => {
    const day = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(fc.property(day, (date) => isMoment(date.toISOString()) && isMoment(date.toISOString().slice(0, 10))));
  });
});

describe('money', () => {
  test('is an exact decimal with a currency', () => {
    expect(accepts(Money, { amount: '12.90', currency: 'EUR' })).toBe(true);
    expect(accepts(Money, { amount: '-3', currency: 'JPY' })).toBe(true);
  });

  test.each([
    { amount: 12.9, currency: 'EUR' },
    { amount: '12,90', currency: 'EUR' },
    { amount: '1e3', currency: 'EUR' },
    { amount: '', currency: 'EUR' },
    { amount: '1.', currency: 'EUR' },
    { amount: '12.90', currency: 'eur' },
    { amount: '12.90' },
  ])('is never %j', (value) => expect(accepts(Money, value)).toBe(false));
});

describe('small values', () => {
  test.each([0, 1, 128, Number.MAX_SAFE_INTEGER])('a count may be %d', (n) => expect(accepts(Count, n)).toBe(true));
  test.each([-1, 1.5, '3', Infinity, NaN, 2 ** 53, null])('a count is never %j', (n) => {
    expect(accepts(Count, n)).toBe(false);
  });

  test('an id has 1 to 512 characters', () => {
    expect([1, 512].map((length) => accepts(Id, 'x'.repeat(length)))).toEqual([true, true]);
    expect([0, 513].map((length) => accepts(Id, 'x'.repeat(length)))).toEqual([false, false]);
  });

  test.each(['de', 'pt-BR', 'zh-Hant-TW', 'gsw'])('a language may be %s', (tag) => {
    expect(accepts(Language, tag)).toBe(true);
  });
  test.each(['', 'd', 'de_DE', 'de-', 'german language', 'de"onclick="'])('a language is never %j', (tag) => {
    expect(accepts(Language, tag)).toBe(false);
  });

  test('a country is two capital letters', () => {
    expect(accepts(Country, 'DE')).toBe(true);
    expect(['de', 'DEU', 'Germany', ''].map((code) => accepts(Country, code))).toEqual([false, false, false, false]);
  });
});
