import { directionOf } from '../../src/text/language.ts';

type Forms = Readonly<Partial<Record<string, string>>>;
type Message = string | Forms;
export type Catalogue = Readonly<Record<string, Message>>;

const formsOf = (message: Message): Forms => (typeof message === 'string' ? { other: message } : message);

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

/** Enough numbers to meet every form of every language: French has one for millions, Polish one for fractions only. */
const numbers = [...Array.from({ length: 1001 }, (_, n) => n), 1.5, 1_000_000];

/** The plural forms of a language, each with the numbers that take it. */
const formsIn = (language: string): Map<string, number[]> => {
  const rules = new Intl.PluralRules(language);
  return Map.groupBy(numbers, (n) => rules.select(n));
};

const messageProblems = (
  key: string,
  message: Message,
  english: Message,
  needed: ReadonlyMap<string, readonly number[]>,
): string[] => {
  if (typeof english === 'string' && typeof message !== 'string') return [`${key}: is one sentence in English`];
  if (typeof english !== 'string' && typeof message === 'string') return [`${key}: has plural forms in English`];
  const [forms, wanted] = [formsOf(message), placeholders(formsOf(english).other ?? '')];
  const exact = Object.keys(formsOf(english)).filter((form) => form.startsWith('='));
  const all = typeof english === 'string' ? ['other'] : [...exact, ...needed.keys()];
  return [
    ...all.filter((form) => !forms[form]).map((form) => `${key}: the form "${form}" is missing`),
    ...Object.keys(forms)
      .filter((form) => form !== 'other' && !all.includes(form))
      .map((form) => `${key}: no number takes the form "${form}"`),
    ...Object.entries(forms).flatMap(([form, text]) => {
      const given = placeholders(text ?? '');
      // "One review" and "no reviews" need no number; the French form of 1 is also that of 0.
      const spoken = form.startsWith('=') || needed.get(form)?.length === 1 ? ['{n}'] : [];
      return [
        ...wanted.filter((name) => !given.includes(name) && !spoken.includes(name)).map((name) => `lacks ${name}`),
        ...given.filter((name) => !wanted.includes(name)).map((name) => `has ${name}, which English lacks`),
      ].map((problem) => `${key}, "${form}": ${problem}`);
    }),
  ];
};

/** What others have written, in whatever script. */
const foreign = /\{(?:name|what|place|product|issuer|host|order|carrier|words|reason|filter)\}/g;

/** In words from the right, a name such as “Paywell B.V.” would lose its full stop to the other side, and “10% off” its number. */
const notIsolated = (language: string, key: string, message: Message): string[] =>
  directionOf(language) === 'ltr'
    ? []
    : Object.values(formsOf(message)).flatMap((text = '') =>
        (text.replace(/\u2068\{\w+\}\u2069/g, '').match(foreign) ?? []).map(
          (name) => `${key}: ${name} needs U+2068 before and U+2069 after it`,
        ),
      );

/** What is wrong with the words of a language, beside those in English. */
export const catalogueProblems = (language: string, messages: Catalogue, english: Catalogue): string[] => {
  const needed = formsIn(language);
  return [
    ...Object.keys(messages)
      .filter((key) => !Object.hasOwn(english, key))
      .map((key) => `${key}: no widget says it`),
    ...Object.entries(english).flatMap(([key, sentence]) => {
      const message = messages[key];
      if (message === undefined) return [`${key}: is missing`];
      return messageProblems(key, message, sentence, needed).concat(notIsolated(language, key, message));
    }),
  ];
};

/** Keys that say one thing here and another there: a catalogue has one message a key, for all widgets. */
export const contradictions = (texts: Readonly<Record<string, Catalogue>>): string[] => {
  const said = new Map<string, { owner: string; message: string }>();
  return Object.entries(texts).flatMap(([owner, text]) =>
    Object.entries(text).flatMap(([key, value]) => {
      const message = JSON.stringify(value);
      const before = said.get(key);
      if (!before) said.set(key, { owner, message });
      return before && before.message !== message ? [`${key}: ${owner} says another thing than ${before.owner}`] : [];
    }),
  );
};
