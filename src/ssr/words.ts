import { languages } from '../registry.ts';
import type { Format } from '../text/format.ts';
import { intlFormat } from '../text/intl-format.ts';
import { directionOf, matchLanguage, standardLanguage } from '../text/language.ts';
import { sayIn } from '../text/say.ts';
import type { Messages } from '../widget.ts';

/** The words of a language, numbers and dates as it writes them, and what the markup says of it. */
export const wordsIn = async (locale: string, text: Messages, messages: Messages) => {
  const found = matchLanguage(locale, Object.keys(languages));
  const catalogue = found && (await languages[found]!()).default;
  const lang = catalogue || matchLanguage(locale, [standardLanguage]) ? locale : standardLanguage;
  const intl = intlFormat(locale);
  // A server's clock stands anywhere: the day is the one that the data names.
  const format: Format = { ...intl, date: (iso) => intl.date(iso.slice(0, 10)) };
  const say = sayIn(
    [
      { locale, messages },
      ...(catalogue ? [{ locale, messages: catalogue }] : []),
      { locale: standardLanguage, messages: text },
    ],
    format.number,
  );
  return { say, format, locale, lang, dir: directionOf(lang) };
};
