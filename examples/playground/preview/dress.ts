import type { Scene } from '../scene.ts';

const root = document.documentElement;
let worn: readonly string[] = [];

/**
 * Puts on what the shop and its visitor bring: style, language, direction, size of text, and the tokens of the look.
 * No page can ask for less motion in the visitor's stead, so that is shown by what follows from it: movements take no time.
 */
export const dress = ({ shop, language, large, calm, look }: Scene): void => {
  const rtl = shop === 'right-to-left';
  root.className = [shop, large && 'large'].filter(Boolean).join(' ');
  root.lang = language || (rtl ? 'ar' : 'en');
  root.dir = rtl ? 'rtl' : 'ltr';
  const tokens = { ...look, ...(calm && { '--candor-duration': '0s' }) };
  for (const name of worn) root.style.removeProperty(name);
  for (const [name, value] of Object.entries(tokens)) root.style.setProperty(name, value);
  worn = Object.keys(tokens);
};
