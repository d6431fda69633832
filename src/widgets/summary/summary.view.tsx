import { canFilter, type ReviewChoice } from '../../model/review-choice.ts';
import { Collection } from '../../ui/collection.tsx';
import { DateLine } from '../../ui/date.tsx';
import { Period } from '../../ui/period.tsx';
import { Stars } from '../../ui/stars.tsx';
import type { AttributesOf, ViewProps } from '../../widget.ts';
import { Bars } from './bars.view.tsx';
import type { attributes as shape } from './summary.attributes.ts';
import type { SummaryEmits } from './summary.emits.ts';
import type { SummaryReads } from './summary.ts';
import type { text } from './summary.text.ts';

export type SummaryProps = ViewProps<AttributesOf<typeof shape>, SummaryReads, typeof text, ReviewChoice, SummaryEmits>;

/** Below this many reviews a percentage says more than is known, and the count says more than the score. */
export const fewest = 5;

export const SummaryView = (props: SummaryProps) => {
  const { attributes, data, say, format, emit } = props;
  const [rating] = data.rating.items;
  if (rating?.average === undefined) return <p class="muted">{say('noReviews')}</p>;
  const { average, count, distribution, recommended } = rating;
  const few = count < fewest;
  // A list that cannot be filtered follows no bar.
  const followers = canFilter(data.reviews?.filters, 'ratings') ? props.followers : 0;
  const newest = data.reviews?.items.find(({ publishedAt }) => publishedAt)?.publishedAt;
  const score = format.score(average);
  const reviewCount = (
    <p part="count" class="count">
      {say('reviewCount', { n: count })}
    </p>
  );
  return (
    <div class={`summary ${attributes.layout}`} role="group" aria-label={attributes.label ?? say('overview')}>
      <div class={few ? 'score few' : 'score'} part="score">
        {few && reviewCount}
        <p class="value" role="img" aria-label={say('outOfFive', { score })}>
          <b part="value">{score}</b>
          <span class="muted">/ 5</span>
        </p>
        <Stars value={average} />
        {!few && reviewCount}
        <Period from={rating.from} to={rating.to} />
      </div>
      {distribution && <Bars {...props} followers={followers} distribution={distribution} count={count} few={few} />}
      <div class="facts">
        {(recommended !== undefined || newest) && (
          <dl>
            {recommended !== undefined && (
              <div>
                <dt>{say('recommended')}</dt>
                <dd class="share">
                  {few
                    ? say('someOf', { n: Math.round(recommended * count), total: count })
                    : format.percent(recommended)}
                </dd>
              </div>
            )}
            {newest && (
              <div>
                <dt>{say('newestReview')}</dt>
                <dd>
                  <DateLine iso={newest}>{format.date(newest)}</DateLine>
                </dd>
              </div>
            )}
          </dl>
        )}
        <Collection
          collection={data.reviews?.collection}
          say={say}
          format={format}
          onOpen={() => emit('collection-open')}
        />
      </div>
    </div>
  );
};
