import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Badge } from '../../model/badge.ts';
import { datesContradict, isMark, shownBadges, standingOf } from './badges.standing.ts';

const stated: Badge = { id: 'guild', kind: 'membership', name: 'Member of the guild' };
const checked: Badge = { ...stated, issuer: { name: 'The Guild' }, evidence: 'https://guild.example/members/7' };
/** Noon of a day by the calendar of whoever runs this. */
const noon = (day: string) => Date.parse(`${day}T12:00`);
const now = noon('2026-11-20');

describe('what a badge rests on', () => {
  test('is a check where an issuer is named and shows evidence', () => {
    expect(standingOf(checked, now)).toBe('checked');
  });

  test.each<[string, Partial<Badge>]>([
    ['nothing is shown', { evidence: undefined }],
    ['nobody signs', { issuer: undefined }],
    ['the issuer has no name', { issuer: { name: ' \n', url: 'https://guild.example' } }],
    ['the evidence is a mailbox', { evidence: 'mailto:guild@guild.example' }],
    ['the evidence is a telephone', { evidence: 'tel:+31201234567' }],
    ['it was checked in the future', { checkedAt: '2026-11-22' }],
    ['it ended before it was checked', { checkedAt: '2027-05-01', validUntil: '2027-04-30' }],
  ])('is the word of the shop where %s', (_, change) => {
    expect(standingOf({ ...checked, ...change }, now)).toBe('stated');
  });

  test('lasts to the end of the day that is its date, where the shopper is', () => {
    const badge = { ...checked, validUntil: '2026-11-20' };
    expect(standingOf(badge, Date.parse('2026-11-20T23:59:59.999'))).toBe('checked');
    expect(standingOf(badge, Date.parse('2026-11-21T00:00'))).toBe('expired');
  });

  test('lasts to the very moment where a time is given', () => {
    const badge = { ...checked, validUntil: '2026-11-20T12:00:00+01:00' };
    expect(standingOf(badge, Date.parse('2026-11-20T11:00:00Z'))).toBe('checked');
    expect(standingOf(badge, Date.parse('2026-11-20T11:00:00.001Z'))).toBe('expired');
  });

  test('has run out for what the shop states just as for what was checked', () => {
    expect(standingOf({ ...stated, validUntil: '2026-11-19' }, now)).toBe('expired');
  });

  test('has run out where the end came before the check and both are past', () => {
    const badge = { ...checked, checkedAt: '2026-05-01', validUntil: '2026-04-30' };
    expect(standingOf(badge, now)).toBe('expired');
    expect(datesContradict(badge, now)).toBe(true);
  });

  test('allows a check on the last day, and one where tomorrow has begun', () => {
    expect(datesContradict({ ...checked, checkedAt: '2026-11-20', validUntil: '2026-11-20' }, now)).toBe(false);
    expect(datesContradict({ ...checked, checkedAt: '2026-11-21' }, now)).toBe(false);
    expect(datesContradict({ ...checked, checkedAt: '2026-11-22' }, now)).toBe(true);
  });

  test('is this page for the connection, whatever the record claims', () => {
    const https: Badge = { ...checked, id: 'https', kind: 'security', validUntil: '2001-01-01' };
    expect(standingOf(https, now)).toBe('seen');
    expect(standingOf({ ...https, kind: 'privacy' }, now)).toBe('expired');
  });

  test('is never a check after its end, before its beginning or without somebody to ask', () => {
    const moment = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
      .chain((date) => fc.constantFrom(date.toISOString(), date.toISOString().slice(0, 10)));
    const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
    const evidence = fc.constantFrom('https://a.example', 'http://a.example/x', 'mailto:a@a.example', 'tel:1');
    const any = fc.record({
      issuer: maybe(fc.record({ name: fc.constantFrom('A', '', ' ') })),
      evidence: maybe(evidence),
      checkedAt: maybe(moment),
      validUntil: maybe(moment),
    });
    const dayLater = (iso: string) => Date.parse(iso) + 2 * 86_400_000;
    fc.assert(
      fc.property(any, (facts) => {
        if (standingOf({ ...stated, ...facts }, now) !== 'checked') return;
        expect(facts.issuer?.name).toBe('A');
        expect(facts.evidence).toMatch(/^https?:/);
        if (facts.validUntil) expect(dayLater(facts.validUntil)).toBeGreaterThan(now);
        if (facts.checkedAt) expect(Date.parse(facts.checkedAt)).toBeLessThan(now + 2 * 86_400_000);
        if (facts.checkedAt && facts.validUntil)
          expect(dayLater(facts.validUntil)).toBeGreaterThan(Date.parse(facts.checkedAt));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the badges shown', () => {
  const visa: Badge = { id: 'visa', kind: 'payment', name: 'Visa' };
  const https: Badge = { id: 'https', kind: 'security', name: '100% secure' };
  const ids = (...given: Parameters<typeof shownBadges>) => shownBadges(...given).map(({ id }) => id);

  test('keep the order of the shop', () => expect(ids([visa, stated], 'https:')).toEqual(['visa', 'guild']));

  test('have the connection only over https', () => {
    expect(ids([https, visa], 'https:')).toEqual(['https', 'visa']);
    expect(ids([https, visa], 'http:')).toEqual(['visa']);
    expect(ids([{ ...https, kind: 'privacy' }], 'http:')).toEqual(['https']);
  });

  test('are those of the kinds asked for', () => {
    expect(ids([visa, stated, https], 'https:', ['payment', 'security'])).toEqual(['visa', 'https']);
  });

  test('have each id once, by the first that has it', () => {
    const shown = shownBadges([visa, { ...visa, name: 'Visa 2' }, stated, visa], 'https:');
    expect(shown.map(({ name }) => name)).toEqual(['Visa', 'Member of the guild']);
  });

  test('have a name', () => expect(ids([{ ...visa, name: ' ' }], 'https:')).toEqual([]));

  test('are bare marks only where a way to pay has nothing to open', () => {
    expect(isMark({ ...visa, image: 'https://shop.example/visa.svg' })).toBe(true);
    expect(isMark({ ...visa, statement: 'Late fees apply.' })).toBe(false);
    expect(isMark({ ...visa, validUntil: '2026-01-01' })).toBe(false);
    expect(isMark(stated)).toBe(false);
  });
});
