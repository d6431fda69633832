import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Format } from '../text/format.ts';
import { formatText } from '../text/format.text.ts';
import { directionOf, matchLanguage, nearestLanguage, standardLanguage } from '../text/language.ts';
import { sayIn } from '../text/say.ts';
import type { AnyWidget, Messages } from '../widget.ts';
import { formatOf, type Say } from './formats.ts';
import { frameText } from './frame.text.ts';
import type { Page } from './page.ts';
import { type Scheme, whenSchemeKnown } from './scheme.ts';

/** What the page around an element decides: its language and whether it stands on light or dark. */
export interface Environment {
  readonly locale: ReadonlySignal<string>;
  /** Language of the words: English where we lack the language of the page. */
  readonly lang: ReadonlySignal<string>;
  /** Set only where the words have a direction of their own; otherwise the page's is inherited. */
  readonly dir: ReadonlySignal<'ltr' | 'rtl' | undefined>;
  readonly scheme: ReadonlySignal<Scheme>;
  /** There as soon as the words are. */
  readonly format: ReadonlySignal<Format | undefined>;
  /** `undefined` until the words of the language are there, so that no shopper sees English flash by. */
  readonly say: ReadonlySignal<Say | undefined>;
  /** Looks at the page again. */
  readonly refresh: () => void;
}

interface Wishes {
  readonly locale: string | undefined;
  readonly scheme: Scheme | 'auto';
}

export const environmentOf = (
  host: Element,
  page: Page,
  { text, intl }: Pick<AnyWidget, 'text' | 'intl'>,
  wishes: ReadonlySignal<Wishes>,
): Environment => {
  const language = signal(nearestLanguage(host));
  const surface = signal<Scheme>('light');
  const refresh = () => {
    language.value = nearestLanguage(host);
    whenSchemeKnown(host, (scheme) => (surface.value = scheme));
  };
  refresh();

  const own = computed(() => wishes.value.locale ?? page.locale);
  const locale = computed(() => own.value ?? language.value ?? standardLanguage);
  const english = { locale: standardLanguage, messages: { ...formatText, ...frameText, ...text } };
  const translated = signal<{ locale: string; messages: Messages | undefined }>();
  /** The words of before stay until those of a new language are there: a draft and the focus would go with them. */
  const spoken = computed(() => translated.value?.locale ?? locale.value);
  const lang = computed(() =>
    translated.value?.messages || matchLanguage(spoken.value, [standardLanguage]) ? spoken.value : standardLanguage,
  );

  const say: ReadonlySignal<Say | undefined> = computed(() => {
    const [wanted, catalogue] = [locale.value, translated.value];
    if (catalogue?.locale !== wanted)
      void page.catalogue(wanted).then((messages) => (translated.value = { locale: wanted, messages }));
    if (!catalogue) return undefined;
    const inWords = (messages: object = {}) => ({ locale: catalogue.locale, messages });
    return sayIn([inWords(page.messages), inWords(catalogue.messages), english], (value) =>
      format.peek()!.number(value),
    );
  });

  const format = formatOf(spoken, say, !!intl);

  return {
    locale,
    lang,
    dir: computed(() => {
      const direction = directionOf(lang.value);
      return own.value || direction !== directionOf(locale.value) ? direction : undefined;
    }),
    scheme: computed(() => {
      const { scheme } = wishes.value;
      return scheme === 'auto' ? (page.scheme ?? surface.value) : scheme;
    }),
    format,
    say,
    refresh,
  };
};
