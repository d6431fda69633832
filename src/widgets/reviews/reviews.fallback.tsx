import { CollectionFallback } from '../../ui/collection.fallback.tsx';
import { ReviewsFallback } from '../../ui/review.fallback.tsx';
import type { FallbackProps } from '../../widget.ts';
import type { ReviewsProps } from './reviews.ts';

/** The first page of the list, and how much of all that is. */
export const fallback = ({ data, say, format }: FallbackProps<ReviewsProps>) => {
  const { items, total, collection } = data.reviews;
  if (items.length === 0) return null;
  const shown = items.length;
  return (
    <>
      <p>{total === undefined ? say('shownOnly', { n: shown }) : say('shownOf', { shown, n: total })}</p>
      <ReviewsFallback reviews={items} say={say} format={format} />
      <CollectionFallback collection={collection} say={say} format={format} />
    </>
  );
};
