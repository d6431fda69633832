import { describe, expect, test } from 'vitest';
import { directionOf, matchLanguage, nearestLanguage } from './language.ts';

const languages =
  'af am ar az be bg bn bs ca ckb cs cy da de dv el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it iw ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms my nb ne nl or pa pl ps pt ro ru sd si sk sl sq sr sv sw ta te th tr ug uk ur uz vi yi zh zu'.split(
    ' ',
  );

describe('the direction of a language', () => {
  test.each([...languages, 'ar-EG', 'he-IL', 'en-IL', 'AR', 'pa-Arab-PK', 'uz-Arab', 'ar-Latn', 'az-Cyrl'])(
    'is what CLDR says for %s',
    (tag) => {
      const locale = new Intl.Locale(tag) as Intl.Locale & { getTextInfo(): { direction: string } };
      expect(directionOf(tag)).toBe(locale.getTextInfo().direction);
    },
  );

  test.each(['', 'x', 'not a tag', '-'])('of %j, which is none, is left to right', (tag) => {
    expect(directionOf(tag)).toBe('ltr');
  });
});

describe('the words of a language', () => {
  const offered = ['ar', 'de', 'pt', 'pt-BR', 'sr-Latn', 'zh-Hans', 'zh-Hant'];

  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-at', 'de'],
    ['pt-BR', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['pt-PT', 'pt'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-sg', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['ar-EG', 'ar'],
    ['ar-Latn', undefined],
    ['sr', undefined],
    ['sr-ME', 'sr-Latn'],
    ['en', undefined],
    ['nl', undefined],
    ['d', undefined],
    ['de-', undefined],
    ['de_DE', undefined],
    ['', undefined],
  ])('for %j are those of %s', (tag, found) => expect(matchLanguage(tag, offered)).toBe(found));

  test.each([
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['PT-pt', 'pt-BR'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', undefined],
    ['zh-Hant', undefined],
    ['zh-MO', undefined],
    ['nb', undefined],
  ])('for %j are those of another region, never in another script: %s', (tag, found) => {
    expect(matchLanguage(tag, ['pt-BR', 'zh-Hans', 'sv'])).toBe(found);
  });
});

describe('the language an element stands in', () => {
  class Root {
    readonly host: object;
    constructor(host: object) {
      this.host = host;
    }
  }

  /** As much of an element as the question needs: the nearest holder of a `lang`, and the root. */
  const element = (lang: string | undefined, root: object = {}) =>
    ({
      closest: () => (lang === undefined ? null : { getAttribute: () => lang }),
      getRootNode: () => root,
    }) as unknown as Element;

  test('is the nearest one named', () => expect(nearestLanguage(element('de'))).toBe('de'));

  test('is none where it is named empty, which HTML calls unknown', () => {
    expect(nearestLanguage(element(''))).toBeUndefined();
  });

  test('is found across shadow roots, and none where the page names none', () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'ShadowRoot');
    Object.defineProperty(globalThis, 'ShadowRoot', { value: Root, configurable: true });
    try {
      expect(nearestLanguage(element(undefined, new Root(element('nl'))))).toBe('nl');
      expect(nearestLanguage(element(undefined, new Root(element(undefined))))).toBeUndefined();
    } finally {
      if (before) Object.defineProperty(globalThis, 'ShadowRoot', before);
      else delete (globalThis as { ShadowRoot?: unknown }).ShadowRoot;
    }
  });
});
