import { tagOf } from './element.ts';
import { toKebab } from './attributes.ts';

/**
 * `<div data-candor="reviews" data-product="sku-1">`, for editors that strip unknown tags: the element is put inside,
 * takes the other `data-*` as its attributes and the content as its fallback.
 */
export const adopt = (holder: HTMLElement): void => {
  const { candor, ...attributes } = holder.dataset;
  const element = document.createElement(tagOf(candor!));
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(toKebab(name), value!);
  element.append(...holder.childNodes);
  holder.append(element);
};
