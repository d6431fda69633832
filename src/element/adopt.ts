import { tagOf } from './element.ts';
import { toKebab } from './attributes.ts';

/**
 * `<div data-candor="reviews" data-product="sku-1">`, for editors that strip unknown tags: the element is put inside,
 * takes the other `data-*` as its attributes and the content as its fallback.
 */
export const adopt = (holder: HTMLElement): void => {
  const { dataset } = holder;
  const element = document.createElement(tagOf(dataset.candor!));
  for (const name of Object.keys(dataset)) if (name !== 'candor') element.setAttribute(toKebab(name), dataset[name]!);
  element.append(...holder.childNodes);
  holder.append(element);
};
