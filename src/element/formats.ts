import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { patience } from './answers.ts';
import { type Format, writtenFormat } from '../text/format.ts';
import type { intlFormat } from '../text/intl-format.ts';

export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Undefined until it is there, null while it cannot be had: what waits for it is then drawn plainly. */
const intl = signal<typeof intlFormat | null>();
let called = false;

/** When the page is idle: building its first formatter costs more than drawing twenty cards. */
const callIntl = (locale: string): void => {
  if (called) return;
  called = true;
  const settle = (found: typeof intlFormat | null) => {
    clearTimeout(timer);
    called = found !== null;
    intl.value = found;
  };
  const load = async () => {
    try {
      const module = await import('../text/intl-format.ts');
      // The long part, of which nothing can be divided; what it changes is drawn in later tasks.
      module.intlFormat(locale).date('2000-01-01');
      settle(module.intlFormat);
    } catch {
      settle(null);
    }
  };
  const timer = setTimeout(() => (intl.value ??= null), patience);
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 1000 });
  else setTimeout(load, 100);
};

/** Written by the words of the language at first; only an element that these do not suffice is drawn again by `Intl`. */
export const formatOf = (locale: ReadonlySignal<string>, say: ReadonlySignal<Say | undefined>, atOnce: boolean) => {
  const wanted = signal(atOnce);
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

/** Whether `Intl` has come, or will not; asks for it. */
export const intlSettled = (locale: string): boolean => {
  callIntl(locale);
  return intl.value !== undefined;
};
