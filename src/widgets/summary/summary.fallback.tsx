import { stars } from '../../model/rating.ts';
import { CollectionFallback } from '../../ui/collection.fallback.tsx';
import { periodOf } from '../../ui/period.tsx';
import type { FallbackProps } from '../../widget.ts';
import { fewest, type SummaryProps } from './summary.view.tsx';

/** The score with all that qualifies it. */
export const fallback = ({ data, say, format }: FallbackProps<SummaryProps>) => {
  const [rating] = data.rating.items;
  if (rating?.average === undefined) return null;
  const { average, count, from, to, distribution, recommended } = rating;
  const newest = data.reviews?.items.find(({ publishedAt }) => publishedAt)?.publishedAt;
  const words = [
    say('outOfFive', { score: format.score(average) }),
    say('reviewCount', { n: count }),
    periodOf(from, to),
  ].filter(Boolean);
  return (
    <>
      <p>{words.join(' · ')}</p>
      {distribution && (
        <ul>
          {stars.map((star) => (
            <li>
              {say('starCount', { n: star })}: {format.number(distribution[star])}
            </li>
          ))}
        </ul>
      )}
      {recommended !== undefined && (
        <p>
          {say('recommended')}:{' '}
          {count < fewest
            ? say('someOf', { n: Math.round(recommended * count), total: count })
            : format.percent(recommended)}
        </p>
      )}
      {newest && (
        <p>
          {say('newestReview')}: <time datetime={newest}>{format.date(newest)}</time>
        </p>
      )}
      <CollectionFallback collection={data.reviews?.collection} say={say} format={format} />
    </>
  );
};
