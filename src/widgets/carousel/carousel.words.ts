import { selectMixed } from './carousel.selection.ts';
import type { CarouselProps } from './carousel.ts';

/** Which reviews are shown, and what is said of them beside what there is. */
export const wordsOf = ({ attributes, data, say }: Pick<CarouselProps, 'attributes' | 'data' | 'say'>) => {
  const { select, limit } = attributes;
  const { items, next } = data.reviews;
  const shown = select === 'mixed' ? selectMixed(items, limit) : items;
  const total = data.reviews.total ?? (next === undefined ? items.length : undefined);
  const extent =
    total === undefined
      ? say('shownOnly', { n: shown.length })
      : say('shownOf', { shown: shown.length, n: Math.max(total, shown.length) });
  const selected = shown.length < items.length && say('selected', { shown: shown.length, n: items.length });
  return {
    shown,
    total,
    extent,
    note: [extent, selected, say('sort_newest')].filter(Boolean).join(' · '),
    all: total === undefined ? say('seeAll') : say('seeAllCounted', { n: total }),
  };
};
