import { initialReviewChoice, type ReviewChoice, reviewsQuery, sharesReviewChoice } from '../../model/review-choice.ts';
import { reviews } from '../../model/review.ts';
import collectionStyles from '../../ui/collection.css?inline';
import disclosureStyles from '../../ui/disclosure.css?inline';
import photosStyles from '../../ui/photos.css?inline';
import reviewStyles from '../../ui/review.css?inline';
import searchStyles from '../../ui/search.css?inline';
import { type AttributesOf, defineWidget, type Read, read, type ViewProps } from '../../widget.ts';
import listStyles from './list.css?inline';
import { attributes } from './reviews.attributes.ts';
import type { ReviewsEmits } from './reviews.emits.ts';
import styles from './reviews.css?inline';
import { text } from './reviews.text.ts';
import { ReviewsView } from './reviews.view.tsx';
import toolbarStyles from './toolbar.css?inline';

export type ReviewsReads = { reviews: Read<typeof reviews> };
export type ReviewsProps = ViewProps<
  AttributesOf<typeof attributes>,
  ReviewsReads,
  typeof text,
  ReviewChoice,
  ReviewsEmits
>;

/** Every review of a product or shop, to read, sort, filter and search. */
export default defineWidget({
  attributes,
  reads: ({ product, limit }, choice: ReviewChoice): ReviewsReads => ({
    reviews: read(reviews, reviewsQuery(product, choice, limit)),
  }),
  view: ReviewsView,
  styles:
    disclosureStyles +
    reviewStyles +
    photosStyles +
    collectionStyles +
    searchStyles +
    toolbarStyles +
    listStyles +
    styles,
  text,
  reserve: { minHeight: 480, screen: true },
  choice: { initial: initialReviewChoice, shares: sharesReviewChoice },
  // What matches may stand on a page that nobody has read yet.
  isEmpty: ({ reviews: { total, items, next } }) => next === undefined && (total ?? items.length) === 0,
  structuredData: async (attributes, data) =>
    (await import('./reviews.structured-data.ts')).describeReviews(attributes, data),
});
