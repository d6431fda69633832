import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Format, intlFormat, plainFormat } from '../text/format.ts';
import { directionOf, matchLanguage, nearestLanguage, standardLanguage } from '../text/language.ts';
import { sayIn } from '../text/say.ts';
import type { Messages } from '../widget.ts';
import { frameText } from './frame.text.ts';
import type { Page } from './page.ts';
import { type Scheme, whenSchemeKnown } from './scheme.ts';

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What the page around an element decides: its language and whether it stands on light or dark. */
export interface Environment {
  readonly locale: ReadonlySignal<string>;
  /** Language of the words: English where we lack the language of the page. */
  readonly lang: ReadonlySignal<string>;
  /** Set only where the words have a direction of their own; otherwise the page's is inherited. */
  readonly dir: ReadonlySignal<'ltr' | 'rtl' | undefined>;
  readonly scheme: ReadonlySignal<Scheme>;
  readonly format: ReadonlySignal<Format>;
  /** `undefined` until the words of the language are there, so that no shopper sees English flash by. */
  readonly say: ReadonlySignal<Say | undefined>;
  /** Looks at the page again. */
  readonly refresh: () => void;
}

/** False until the first cards are painted: building a page's first formatter costs more than rendering them. */
const formatters = signal(false);

export const allowFormatters = (locale: string): void => {
  if (formatters.peek()) return;
  const allow = () => {
    // In a task of its own: this is the long part, and nothing of it can be divided.
    intlFormat(locale).date('2000-01-01');
    setTimeout(() => (formatters.value = true));
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(allow, { timeout: 1000 });
  else setTimeout(allow, 100);
};

interface Wishes {
  readonly locale: string | undefined;
  readonly scheme: Scheme | 'auto';
}

export const environmentOf = (
  host: Element,
  page: Page,
  text: Messages,
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
  const english = { locale: standardLanguage, messages: { ...frameText, ...text } };
  const translated = signal<{ locale: string; messages: Messages | undefined }>();
  const lang = computed(() =>
    translated.value?.messages || matchLanguage(locale.value, [standardLanguage]) ? locale.value : standardLanguage,
  );
  const format = computed(() => (formatters.value ? intlFormat(locale.value) : plainFormat));

  const say = computed<Say | undefined>(() => {
    const wanted = locale.value;
    if (translated.value?.locale !== wanted) {
      void page.catalogue(wanted).then((messages) => (translated.value = { locale: wanted, messages }));
      return undefined;
    }
    const catalogue = translated.value.messages;
    return sayIn(
      [
        { locale: wanted, messages: page.messages },
        ...(catalogue ? [{ locale: wanted, messages: catalogue }] : []),
        english,
      ],
      (value) => format.value.number(value),
    );
  });

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
