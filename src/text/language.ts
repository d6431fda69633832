/** English words stand in every widget, so it needs no file. */
export const standardLanguage = 'en';

/** Languages written from the right, unless another script is named; and whatever is in one of those scripts. */
const rightToLeft =
  /^(ar|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b(?!-[a-z]{4}\b)|^[a-z]+-(adlm|arab|hebr|nkoo|syrc|thaa)\b/i;

/** `pt-BR` → `pt`. */
export const primaryLanguage = (tag: string): string => tag.toLowerCase().split('-')[0]!;

/** Panjabi in Arabic letters (`pa-Arab`) runs from the right, Arabic in Latin ones (`ar-Latn`) does not. */
export const directionOf = (tag: string): 'ltr' | 'rtl' => (rightToLeft.test(tag) ? 'rtl' : 'ltr');

/** The `lang` an element stands in, across shadow roots. Never the browser's: a shop has one language, its visitors many. */
export const nearestLanguage = (element: Element): string | undefined => {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') || undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : undefined;
};

/** The best of what is offered for a tag: `pt-BR` exactly, else `pt`; `undefined` means English. */
export const matchLanguage = (tag: string, offered: readonly string[]): string | undefined =>
  offered.find((name) => name.toLowerCase() === tag.toLowerCase()) ??
  offered.find((name) => name === primaryLanguage(tag));
