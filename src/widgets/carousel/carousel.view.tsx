import type { CarouselProps } from './carousel.ts';
import { wordsOf } from './carousel.words.ts';
import { Track } from './track.view.tsx';

/** What is shown is always said beside what there is, and all of it is one activation away: no option hides that. */
export const CarouselView = (props: CarouselProps) => {
  const { attributes, data, say, announce, emit } = props;
  const { product, href, label, layout } = attributes;
  if (data.reviews.items.length === 0) return <p class="muted">{say('noReviews')}</p>;
  const { shown, total, extent, note, all } = wordsOf(props);
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
        <p class="note">{note}</p>
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
