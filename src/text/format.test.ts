import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../registry.ts';
import { floorScore, writtenFormat } from './format.ts';
import { formatText } from './format.text.ts';
import { intlFormat } from './intl-format.ts';
import { sayIn } from './say.ts';

const catalogues = await Promise.all(
  Object.entries(languages).map(async ([locale, load]) => ({ locale, messages: (await load()).default })),
);
const english = { locale: 'en', messages: formatText };
const never = (): void => {
  throw new Error('asked for Intl');
};
const formatIn = (locale: string, wanted = never, catalogue: { locale: string; messages: object } = english) =>
  writtenFormat(locale, sayIn([catalogue, english], String), wanted);

describe('a score', () => {
  test('is never shown better than it is, at every step of 0.01', () => {
    for (let hundredths = 100; hundredths <= 500; hundredths += 1) {
      const shown = Math.round(floorScore(hundredths / 100) * 10);
      expect(shown).toBe(Math.floor(hundredths / 10));
    }
  });

  test('is never shown better than the average it is of, however many reviews there are', () => {
    const average = fc
      .integer({ min: 1, max: 1_000_000_000 })
      .chain((count) => fc.tuple(fc.constant(count), fc.integer({ min: count, max: 5 * count })));
    fc.assert(
      fc.property(average, ([count, sum]) => {
        const shown = Math.round(floorScore(sum / count) * 10);
        expect(BigInt(shown) * BigInt(count)).toBeLessThanOrEqual(BigInt(sum) * 10n);
        expect(BigInt(shown + 1) * BigInt(count)).toBeGreaterThan(BigInt(sum) * 10n);
      }),
    );
  });

  test('of one 4 among fifty million 5s is not 5.0', () => {
    const count = 50_000_000;
    expect(floorScore((5 * count - 1) / count)).toBe(4.9);
  });

  test.each([
    [4.96, '4.9'],
    [4.999, '4.9'],
    [5, '5.0'],
    [4, '4.0'],
    [4.1, '4.1'],
    [1, '1.0'],
  ])('of %d is written %s, by words and by Intl', (value, written) => {
    expect(formatIn('en').score(value)).toBe(written);
    expect(intlFormat('en').score(value)).toBe(written);
  });

  test('is not shown worse for what binary fractions lose on another scale', () => {
    expect(floorScore(1 + ((-19.8 - -20) / 1) * 4)).toBe(1.8);
    expect(floorScore(4.599999999999994)).toBe(4.6);
  });

  test('is written as the language does', () => {
    expect(intlFormat('de').score(4.96)).toBe('4,9');
    expect(intlFormat('ar-EG').score(4.96)).toBe('٤٫٩');
  });
});

describe.each([english, ...catalogues])('the words of $locale', (catalogue) => {
  const tags = sayIn([catalogue], String)('formats').split(' ');
  const date = fc
    .tuple(fc.date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true }), fc.boolean())
    .map(([moment, dayOnly]) => moment.toISOString().slice(0, dayOnly ? 10 : undefined));

  test('name the tags they hold for', () => expect(tags).toContain(catalogue.locale.toLowerCase()));

  test.each(tags)('write numbers and dates as Intl does for %s', (tag) => {
    const [words, intl] = [formatIn(tag, never, catalogue), intlFormat(tag)];
    fc.assert(
      fc.property(fc.nat(10_000_000), (count) => {
        expect(words.number(count)).toBe(intl.number(count));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(words.percent(share)).toBe(intl.percent(share));
      }),
    );
    for (let tenths = 10; tenths <= 50; tenths += 1) {
      expect(words.score(tenths / 10)).toBe(intl.score(tenths / 10));
    }
    fc.assert(
      fc.property(date, (iso) => {
        expect(words.date(iso)).toBe(intl.date(iso));
      }),
    );
    for (let month = 1; month <= 12; month += 1) {
      const iso = `2026-${String(month).padStart(2, '0')}-09`;
      expect(words.date(iso)).toBe(intl.date(iso));
    }
  });
});

describe('a locale the words do not hold for', () => {
  test.each(['en-GB', 'fr', 'ar-EG', 'not a language'])('is written plainly, and asks for Intl: %s', (locale) => {
    let asked = 0;
    const format = formatIn(locale, () => void (asked += 1));
    const texts = [
      format.number(1234),
      format.score(4.96),
      format.percent(0.914),
      format.date('2026-11-16T09:12:00+01:00'),
      format.language('de'),
      format.intl,
    ];
    expect(texts).toEqual(['1234', '4.9', '91%', '2026-11-16', 'de', undefined]);
    expect(asked).toBe(texts.length);
  });

  test('asks for Intl in its own language too, for what words do not cover', () => {
    let asked = 0;
    const format = formatIn('en', () => void (asked += 1));
    expect(format.intl).toBeUndefined();
    format.language('tlh');
    expect(asked).toBe(2);
  });
});

describe('numbers and dates by Intl', () => {
  test('are written as the language does', () => {
    expect(intlFormat('en').number(1234)).toBe('1,234');
    expect(intlFormat('de').number(1234)).toBe('1.234');
    expect(intlFormat('en').percent(0.914)).toBe('91%');
    expect(intlFormat('en').percent(0.996)).toBe('99%');
    expect(intlFormat('en').percent(0.29)).toBe('29%');
    expect(intlFormat('en').date('2026-10-03')).toBe('October 3, 2026');
    expect(intlFormat('en-GB').date('2026-10-03')).toBe('3 October 2026');
    expect(intlFormat('en').language('de')).toBe('German');
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Niue'])('keep the day of a date where it is read in %s', (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      // A tag of its own, because formatters are built once a tag.
      expect(intlFormat(`en-x-${zone.slice(8, 14)}`).date('2026-10-03')).toBe('October 3, 2026');
      expect(formatIn('en').date('2026-10-03')).toBe('October 3, 2026');
    } finally {
      process.env.TZ = before;
    }
  });

  test('are built once a language', () => {
    expect(intlFormat('nl')).toBe(intlFormat('nl'));
  });

  test.each(['', 'x', 'not a language', 'de_DE'])('of the language %j, which is none, are English', (locale) => {
    expect(intlFormat(locale).number(1234)).toBe('1,234');
  });

  test.each(['abcd', 'en-a', 'zz-1', 'de'])('never fail for a review in the language %s', (tag) => {
    expect(intlFormat('en').language(tag)).not.toBe('');
  });
});
