import { describe, expect, test } from 'vitest';
import { sayIn } from './say.ts';

const number = (value: number) => `<${value}>`;
const say = (locale: string, messages: object) => sayIn([{ locale, messages }], number);

describe('a sentence', () => {
  test('has its values in their places, numbers as the language writes them', () => {
    const sayIt = say('en', { both: '{a} of {b}, {a}' });
    expect(sayIt('both', { a: 3, b: 'many' })).toBe('<3> of many, <3>');
  });

  test('has nothing where a value is missing, and leaves other braces alone', () => {
    expect(say('en', { odd: 'a{gone}b { c } {}' })('odd')).toBe('ab { c } {}');
  });

  test('never takes a value for a pattern', () => {
    const sayIt = say('en', { quote: '{who}: {what}' });
    expect(sayIt('quote', { who: '{what}', what: '$& $1' })).toBe('{what}: $& $1');
  });

  test('nobody wrote is its key', () => expect(say('en', {})('toString')).toBe('toString'));
});

describe('plural forms', () => {
  const forms = { reviews: { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' } };

  test.each([
    ['en', { 0: 'other', 1: 'one', 2: 'other', 21: 'other' }],
    ['fr', { 0: 'one', 1: 'one', 2: 'other', 1_000_000: 'many' }],
    ['pl', { 1: 'one', 2: 'few', 5: 'many', 12: 'many', 22: 'few' }],
    ['ru', { 1: 'one', 3: 'few', 11: 'many', 21: 'one', 25: 'many' }],
    ['ar', { 0: 'zero', 1: 'one', 2: 'two', 5: 'few', 11: 'many', 100: 'other' }],
    ['ja', { 0: 'other', 1: 'other', 7: 'other' }],
  ])('in %s follow the rules of the language', (locale, expected) => {
    const said = Object.keys(expected).map((n) => [n, say(locale, forms)('reviews', { n: Number(n) })]);
    expect(Object.fromEntries(said)).toEqual(expected);
  });

  test('begin with the exact one', () => {
    const sayIt = say('en', { reviews: { '=0': 'none yet', one: '{n} review', other: '{n} reviews' } });
    expect([0, 1, 2].map((n) => sayIt('reviews', { n }))).toEqual(['none yet', '<1> review', '<2> reviews']);
  });

  test('are the other one where a form, or the number itself, is missing', () => {
    const sayIt = say('pl', { reviews: { one: 'one', other: 'other' } });
    expect([sayIt('reviews', { n: 2 }), sayIt('reviews'), sayIt('reviews', { n: '1' })]).toEqual([
      'other',
      'other',
      'other',
    ]);
  });

  test('of a language that is none are those of English', () => {
    expect(say('not a language', forms)('reviews', { n: 1 })).toBe('one');
  });
});

describe('several catalogues', () => {
  const english = { locale: 'en', messages: { a: { one: 'one a', other: 'many a' }, b: 'b', c: 'c' } };
  const polish = { locale: 'pl', messages: { a: { one: '1 pl', few: 'few pl', other: 'other pl' }, b: 'b pl' } };

  test('are asked in their order, each by the rules of its own language', () => {
    const sayIt = sayIn([{ locale: 'pl', messages: { b: 'shop' } }, polish, english], number);
    expect(sayIt('a', { n: 3 })).toBe('few pl');
    expect(sayIt('b')).toBe('shop');
    expect(sayIt('c')).toBe('c');
  });

  test('that lack the form asked for leave it to the next', () => {
    const sayIt = sayIn([{ locale: 'en', messages: { a: { one: 'one of the shop' } } }, english], number);
    expect(sayIt('a', { n: 1 })).toBe('one of the shop');
    expect(sayIt('a', { n: 3 })).toBe('many a');
  });
});
