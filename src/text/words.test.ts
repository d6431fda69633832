import { describe, expect, test } from 'vitest';
import { languages } from '../registry.ts';
import { writtenFormat } from './format.ts';
import { sayIn } from './say.ts';

const noIntl = (): never => {
  throw new Error('asked for Intl');
};

/** The words of a language with its own numbers, and nothing of English to fall back on. */
const speak = async (language: string) => {
  const { default: messages } = await languages[language]!();
  const catalogue = { locale: language, messages };
  const say = sayIn([catalogue], (value) => number(value));
  const { number } = writtenFormat(language, say, noIntl);
  return { messages, say, number };
};

/** As somebody who speaks the language says it, non-breaking spaces as they are. */
const counted: Record<string, Record<number, string>> = {
  ar: {
    0: 'لا تقييمات',
    1: 'تقييم واحد',
    2: 'تقييمان',
    3: '3 تقييمات',
    11: '11 تقييمًا',
    21: '21 تقييمًا',
    100: '100 تقييم',
  },
  de: { 0: '0 Bewertungen', 1: '1 Bewertung', 2: '2 Bewertungen', 1_000_000: '1.000.000 Bewertungen' },
  es: { 0: '0 reseñas', 1: '1 reseña', 2: '2 reseñas', 1234: '1234 reseñas', 1_000_000: '1.000.000 de reseñas' },
  fr: { 0: '0 avis', 1: '1 avis', 2: '2 avis', 1234: '1\u202F234 avis', 1_000_000: '1\u202F000\u202F000 d’avis' },
  it: { 0: '0 recensioni', 1: '1 recensione', 12_345: '12.345 recensioni', 1_000_000: '1.000.000 di recensioni' },
  ja: { 0: '0件のレビュー', 1: '1件のレビュー', 1234: '1,234件のレビュー' },
  nl: { 0: '0 beoordelingen', 1: '1 beoordeling', 1234: '1.234 beoordelingen' },
  pl: {
    0: '0 opinii',
    1: '1 opinia',
    2: '2 opinie',
    5: '5 opinii',
    12: '12 opinii',
    22: '22 opinie',
    12_345: '12\u00A0345 opinii',
  },
  'pt-BR': { 0: '0 avaliação', 1: '1 avaliação', 2: '2 avaliações', 1_000_000: '1.000.000 de avaliações' },
  sv: { 0: '0 recensioner', 1: '1 recension', 1234: '1\u00A0234 recensioner' },
  'zh-Hans': { 0: '0 条评价', 1: '1 条评价', 1234: '1,234 条评价' },
};

describe.each(Object.keys(languages))('the words of %s', (language) => {
  test.runIf(counted[language])('count as people do', async () => {
    const { say } = await speak(language);
    const said = Object.keys(counted[language]!).map((n) => [n, say('reviewCount', { n: Number(n) })]);
    expect(Object.fromEntries(said)).toEqual(counted[language]);
  });

  test('have a whole sentence for every number', async () => {
    const { messages, say, number } = await speak(language);
    const rules = new Intl.PluralRules(language);
    for (const [key, forms] of Object.entries(messages)) {
      if (typeof forms === 'string') continue;
      for (const n of [0, 1, 2, 3, 5, 11, 21, 100, 1.5, 1_000_000]) {
        const form = forms[n === 0 && forms['=0'] ? '=0' : rules.select(n)];
        expect(form, `${key} for ${n}`).toBeDefined();
        const others = Object.fromEntries([...form!.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, name!]));
        const said = say(key, { ...others, n });
        expect(said).not.toMatch(/[{}]/);
        expect(said.includes(number(n))).toBe(form!.includes('{n}'));
      }
    }
  });
});
