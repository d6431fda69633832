import { Period, periodOf } from '../../ui/period.tsx';
import { Stars } from '../../ui/stars.tsx';
import type { AttributesOf, ViewProps } from '../../widget.ts';
import type { attributes as shape } from './rating.attributes.ts';
import type { RatingReads } from './rating.ts';
import type { text } from './rating.text.ts';

type Props = ViewProps<AttributesOf<typeof shape>, RatingReads, typeof text>;

/** The score never stands alone: the number of reviews and their period stand with it in every layout. */
export const RatingView = ({ attributes, data, say, format, emit }: Props) => {
  const [rating] = data.rating.items;
  if (rating?.average === undefined) {
    return attributes.empty === 'hide' ? null : <span class="muted">{say('noReviews')}</span>;
  }
  const { average, count } = rating;
  const compact = attributes.layout !== 'inline';
  const score = format.score(average);
  const content = (
    <>
      <Stars value={average} single={compact} />
      <b part="value">{score}</b>
      <span part="count">{compact ? `(${format.number(count)})` : say('reviewCount', { n: count })}</span>
      <Period from={rating.from} to={rating.to} />
    </>
  );
  const period = periodOf(rating.from, rating.to);
  const name = [say('ratedBy', { score, n: count }), period].filter(Boolean).join(', ');
  return attributes.href ? (
    <a
      class={attributes.layout}
      part="link"
      href={attributes.href}
      aria-label={name}
      onClick={(event) => emit('jump', { product: attributes.product }) || event.preventDefault()}
    >
      {content}
    </a>
  ) : (
    <span class={attributes.layout} role="img" aria-label={name}>
      {content}
    </span>
  );
};
