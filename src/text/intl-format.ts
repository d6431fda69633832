import { floorPercent, floorScore, type Format, isDateOnly } from './format.ts';

const built = new Map<string, Format>();

/** Builds each formatter when it is first needed: the first of a page costs about 80 ms on a slow phone. */
const build = (locale: string): Format => {
  const lazy = <Value>(make: () => Value): (() => Value) => {
    let value: Value | undefined;
    return () => (value ??= make());
  };
  const number = lazy(() => new Intl.NumberFormat(locale));
  const score = lazy(() => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }));
  const percent = lazy(() => new Intl.NumberFormat(locale, { style: 'percent' }));
  const day = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const moment = lazy(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }));
  const language = lazy(() => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }));
  return {
    intl: locale,
    number: (value) => number().format(value),
    score: (value) => score().format(floorScore(value)),
    percent: (share) => percent().format(floorPercent(share) / 100),
    date: (iso) => (isDateOnly(iso) ? day() : moment()).format(new Date(iso)),
    language: (tag) => {
      try {
        return language().of(tag) ?? tag;
      } catch {
        // Loosely a tag is enough for a review to be shown; Intl is strict and throws.
        return tag;
      }
    },
  };
};

/** One set of formatters a locale and page. A locale that Intl refuses is formatted as English. */
export const intlFormat = (locale: string): Format => {
  let format = built.get(locale);
  if (!format) {
    let supported = 'en';
    try {
      supported = Intl.getCanonicalLocales(locale)[0] ?? 'en';
    } catch {
      // A `lang` of the page may be anything.
    }
    format = build(supported);
    built.set(locale, format);
  }
  return format;
};
