import type { RatingSummary } from '../model/rating.ts';
import { floorScore } from '../text/format.ts';

/**
 * What a shown rating adds to the JSON-LD of its product: the score as shoppers read it, on the scale they read it on.
 * Nothing where no score is shown.
 * https://developers.google.com/search/docs/appearance/structured-data/review-snippet
 */
export const aggregateRating = (
  rating: RatingSummary | undefined,
  productName: string | undefined,
): Record<string, unknown> | undefined =>
  rating?.average === undefined
    ? undefined
    : {
        ...(productName && { name: productName }),
        aggregateRating: {
          '@type': 'AggregateRating',
          ratingValue: floorScore(rating.average),
          reviewCount: rating.count,
          bestRating: 5,
          worstRating: 1,
        },
      };
