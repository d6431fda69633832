import { ratings } from '../../model/rating.ts';
import { initialReviewChoice, reviewsQuery, sharesReviewChoice } from '../../model/review-choice.ts';
import { reviews } from '../../model/review.ts';
import collectionStyles from '../../ui/collection.css?inline';
import disclosureStyles from '../../ui/disclosure.css?inline';
import roomStyles from '../../ui/room.css?inline';
import { defineWidget, type Read, read, readIfAny } from '../../widget.ts';
import barsStyles from './bars.css?inline';
import { attributes } from './summary.attributes.ts';
import styles from './summary.css?inline';
import { text } from './summary.text.ts';
import { SummaryView } from './summary.view.tsx';

export type SummaryReads = {
  rating: Read<typeof ratings>;
  reviews: Read<typeof reviews> & { optional: true };
};

/** The whole picture before any single opinion: score, distribution, how fresh and how collected. */
export default defineWidget({
  attributes,
  // The first page as `candor-reviews` reads it, so that one request serves both.
  reads: ({ product }): SummaryReads => ({
    rating: read(ratings, { product }),
    reviews: readIfAny(reviews, reviewsQuery(product, initialReviewChoice, 10)),
  }),
  choice: { initial: initialReviewChoice, shares: sharesReviewChoice },
  view: SummaryView,
  styles: disclosureStyles + collectionStyles + barsStyles + roomStyles + styles,
  text,
  reserve: { minHeight: 200 },
  isEmpty: ({ rating }) => !rating.items[0]?.count,
  structuredData: async ({ productName }, { rating }) =>
    (await import('../../ui/aggregate-rating.ts')).aggregateRating(rating.items[0], productName),
});
