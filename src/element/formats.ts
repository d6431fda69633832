import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Format, writtenFormat } from '../text/format.ts';
import type { intlFormat } from '../text/intl-format.ts';

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Undefined until some element needs it and the page is idle: building its first formatter costs more than twenty cards. */
const intl = signal<typeof intlFormat>();
let called = false;

const callIntl = (locale: string): void => {
  if (called) return;
  called = true;
  const load = async () => {
    try {
      const module = await import('../text/intl-format.ts');
      // In a task of its own: this is the long part, and nothing of it can be divided.
      module.intlFormat(locale).date('2000-01-01');
      setTimeout(() => (intl.value = module.intlFormat));
    } catch {
      called = false;
    }
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 1000 });
  else setTimeout(load, 100);
};

/** Written by the words of the language at first; only an element that these do not suffice is drawn again by `Intl`. */
export const formatOf = (locale: ReadonlySignal<string>, say: ReadonlySignal<Say | undefined>) => {
  const wanted = signal(false);
  const written = computed(
    () =>
      say.value &&
      writtenFormat(locale.value, say.value, () => {
        wanted.value = true;
        callIntl(locale.peek());
      }),
  );
  return computed<Format | undefined>(() => (wanted.value && intl.value ? intl.value(locale.value) : written.value));
};
