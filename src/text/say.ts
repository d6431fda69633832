type Forms = Readonly<Partial<Record<string, string>>>;
type Message = string | Forms;
type Values = Readonly<Record<string, string | number>>;

const rules = new Map<string, Intl.PluralRules>();

const pluralRule = (locale: string, n: number): string => {
  try {
    let rule = rules.get(locale);
    if (!rule) rules.set(locale, (rule = new Intl.PluralRules(locale)));
    return rule.select(n);
  } catch {
    // A tag that Intl refuses, or a page that took Intl away: as in English.
    return n === 1 ? 'one' : 'other';
  }
};

const pick = (message: Message, locale: string, n: unknown): string | undefined => {
  if (typeof message === 'string') return message;
  const exact = message[`=${String(n)}`];
  return exact ?? (typeof n === 'number' ? message[pluralRule(locale, n)] : undefined) ?? message.other;
};

/**
 * Words of one language. The first catalogue that has the key, and a form for the number, wins; English is last. Each
 * brings the locale whose plural rules its forms follow.
 */
export const sayIn =
  (catalogues: readonly { locale: string; messages: object }[], number: (value: number) => string) =>
  (key: string, values: Values = {}): string => {
    let said: string | undefined;
    for (const { locale, messages } of catalogues) {
      if (Object.hasOwn(messages, key)) said ??= pick((messages as Record<string, Message>)[key]!, locale, values.n);
    }
    return (said ?? key).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? number(value) : (value ?? '');
    });
  };
