import { ratings } from '../../model/rating.ts';
import { defineWidget, type Read, read } from '../../widget.ts';
import { attributes } from './rating.attributes.ts';
import styles from './rating.css?inline';
import { text } from './rating.text.ts';
import { RatingView } from './rating.view.tsx';

export type RatingReads = { rating: Read<typeof ratings> };

/** The score of one product in a line: by a title, on a tile. Hundreds on a page are one request. */
export default defineWidget({
  attributes,
  reads: ({ product }): RatingReads => ({ rating: read(ratings, { product }) }),
  view: RatingView,
  styles,
  text,
  reserve: { minHeight: 24 },
  inline: true,
  loading: 'eager',
  isEmpty: ({ rating }) => !rating.items[0]?.count,
  structuredData: async ({ productName }, { rating }) =>
    (await import('../../ui/aggregate-rating.ts')).aggregateRating(rating.items[0], productName),
});
