import { selectMixed } from './carousel.selection.ts';
import type { CarouselProps } from './carousel.ts';
import { Track } from './track.view.tsx';

/** What is shown is always said beside what there is, and all of it is one activation away: no option hides that. */
export const CarouselView = (props: CarouselProps) => {
  const { attributes, data, say, announce, emit } = props;
  const { product, select, limit, href, label, layout } = attributes;
  const { items, next } = data.reviews;
  if (items.length === 0) return <p class="muted">{say('noReviews')}</p>;
  const shown = select === 'mixed' ? selectMixed(items, limit) : items;
  const total = data.reviews.total ?? (next === undefined ? items.length : undefined);
  const extent =
    total === undefined
      ? say('shownOnly', { n: shown.length })
      : say('shownOf', { shown: shown.length, n: Math.max(total, shown.length) });
  const selected = shown.length < items.length && say('selected', { shown: shown.length, n: items.length });
  const all = total === undefined ? say('seeAll') : say('seeAllCounted', { n: total });
  const seeAll = () => emit('see-all', { product, total });

  return (
    <div
      class={`carousel ${layout}`}
      role="group"
      aria-roledescription={say('carousel')}
      aria-label={label ?? say('customerReviews')}
    >
      <Track {...props} reviews={shown} />
      <div class="footer" part="footer">
        <p class="note">{[extent, selected, say('sort_newest')].filter(Boolean).join(' · ')}</p>
        {href ? (
          <a class="all" part="link" href={href} onClick={(event) => seeAll() || event.preventDefault()}>
            {all}
          </a>
        ) : (
          <button type="button" class="link all" part="button" onClick={() => seeAll() && announce(extent)}>
            {all}
          </button>
        )}
      </div>
    </div>
  );
};
