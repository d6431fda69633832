import { Period } from '../../ui/period.tsx';
import { Stars } from '../../ui/stars.tsx';
import type { AttributesOf, ViewProps } from '../../widget.ts';
import type { attributes as shape } from './rating.attributes.ts';
import type { RatingEmits } from './rating.emits.ts';
import type { RatingReads } from './rating.ts';
import type { text } from './rating.text.ts';

export type RatingProps = ViewProps<AttributesOf<typeof shape>, RatingReads, typeof text, undefined, RatingEmits>;

/** The score never stands alone: the number of reviews and their period stand with it in every layout. */
export const RatingView = ({ attributes, data, say, format, emit }: RatingProps) => {
  const [rating] = data.rating.items;
  if (rating?.average === undefined) {
    return attributes.empty === 'hide' ? null : <span class="muted">{say('noReviews')}</span>;
  }
  const { average, count } = rating;
  const compact = attributes.layout !== 'inline';
  const score = format.score(average);
  const content = (
    <>
      {attributes.label && <span class="unseen">{attributes.label} </span>}
      <Stars value={average} single={compact} />
      <b part="value" aria-hidden="true">
        {score}
      </b>
      <span class="unseen">{say('outOfFive', { score })} </span>
      {compact && (
        <span part="count" aria-hidden="true">
          ({format.number(count)})
        </span>
      )}
      <span class={compact ? 'unseen' : undefined} part={compact ? undefined : 'count'}>
        {say('reviewCount', { n: count })}{' '}
      </span>
      <Period from={rating.from} to={rating.to} />
    </>
  );
  return attributes.href ? (
    <a
      class={attributes.layout}
      part="link"
      href={attributes.href}
      onClick={(event) => emit('jump', { product: attributes.product }) || event.preventDefault()}
    >
      {content}
    </a>
  ) : (
    <span class={attributes.layout}>{content}</span>
  );
};
