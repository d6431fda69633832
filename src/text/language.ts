/** English words stand in every widget, so it needs no file. */
export const standardLanguage = 'en';

/** `pt-BR` → `pt`. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-')[0]!;

/** `zh-TW` → `zh-Hant`, `pt` → `pt-Latn`: a language with the script it is likely written in (CLDR); nothing of what is no tag. */
const writing = (tag: string): string => {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return '';
  }
};

/** Panjabi in Arabic letters (`pa-Arab`) runs from the right, Arabic in Latin ones (`ar-Latn`) does not. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  /-(Adlm|Arab|Hebr|Nkoo|Syrc|Thaa)/.test(writing(tag)) ? 'rtl' : 'ltr';

/** The `lang` an element stands in, across shadow roots. Never the browser's: a shop has one language, its visitors many. */
export const nearestLanguage = (element: Element): string | undefined => {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') || undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : undefined;
};

/**
 * The best of what is offered for a tag: itself, else the first in the same language and script. So `pt-PT` reads
 * `pt-BR` and `zh-SG` reads `zh-Hans`, but `zh-TW`, which is written in other characters, does not. `undefined` means
 * English.
 */
export const matchLanguage = (tag: string, offered: readonly string[]): string | undefined =>
  offered.find((name) => name.toLowerCase() === tag.toLowerCase()) ??
  offered.find((name) => primaryLanguage(name) === primaryLanguage(tag) && writing(name) === writing(tag));
