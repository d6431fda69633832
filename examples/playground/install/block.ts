import type { Installation } from './installation.ts';
import { attribute, element, inMarkup } from './markup.ts';
import { dataOf, pasted, scriptsOf } from './parts.ts';

/** For editors that remove unknown tags, as a block of WordPress takes it: nothing but a `div` and what is written on it. */
export const block = (given: Installation): string => {
  const { widget, attributes, look, inline, height, fallback } = given;
  const style = Object.entries({
    ...(inline && { display: 'inline-block', 'vertical-align': 'middle' }),
    'min-height': `${height}px`,
    ...look,
  });
  const names = Object.entries(attributes).map(([name, value]) => attribute(`data-${name}`, value));
  const holder = element(
    'div',
    [attribute('data-candor', widget), ...names, attribute('style', style.map((pair) => pair.join(':')).join(';'))],
    inMarkup(fallback),
  );
  return pasted('<!-- wp:html -->', scriptsOf(given), holder, dataOf(given), '<!-- /wp:html -->');
};
