/** English words stand in every widget, so it needs no file. */
export const standardLanguage = 'en';

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;

export const directionOf = (tag: string): 'ltr' | 'rtl' => (rightToLeft.has(primary(tag)) ? 'rtl' : 'ltr');

/** The `lang` an element stands in, across shadow roots. Never the browser's: a shop has one language, its visitors many. */
export const nearestLanguage = (element: Element): string | undefined => {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') || undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : undefined;
};

/** The best of what is offered for a tag: `pt-BR` exactly, else `pt`; `undefined` means English. */
export const matchLanguage = (tag: string, offered: readonly string[]): string | undefined =>
  offered.find((name) => name.toLowerCase() === tag.toLowerCase()) ?? offered.find((name) => name === primary(tag));
