import { reviews } from '../../model/review.ts';
import disclosureStyles from '../../ui/disclosure.css?inline';
import reviewStyles from '../../ui/review.css?inline';
import roomStyles from '../../ui/room.css?inline';
import { type AttributesOf, defineWidget, type Read, read, type ViewProps } from '../../widget.ts';
import { attributes } from './carousel.attributes.ts';
import type { CarouselEmits } from './carousel.emits.ts';
import styles from './carousel.css?inline';
import { text } from './carousel.text.ts';
import { CarouselView } from './carousel.view.tsx';

export type CarouselReads = { reviews: Read<typeof reviews> };
export type CarouselProps = ViewProps<
  AttributesOf<typeof attributes>,
  CarouselReads,
  typeof text,
  undefined,
  CarouselEmits
>;

/** A few whole reviews on a landing page, good and bad as they came. */
export default defineWidget({
  attributes,
  // A mix is picked out of twice as many as are shown.
  reads: ({ product, select, limit }): CarouselReads => ({
    reviews: read(reviews, {
      ...(product !== undefined && { product }),
      sort: 'newest',
      limit: select === 'mixed' ? 2 * limit : limit,
    }),
  }),
  view: CarouselView,
  styles: disclosureStyles + reviewStyles + roomStyles + styles,
  text,
  reserve: { minHeight: 540 },
  isEmpty: ({ reviews }) => reviews.items.length === 0,
});
