import type { Review } from '../../model/review.ts';
import type { AttributesOf, Data } from '../../widget.ts';
import type { attributes as shape } from './reviews.attributes.ts';
import type { ReviewsReads } from './reviews.ts';

/** Search engines want a product's own reviews by its customers: none of other sites, none of the shop's staff. */
const isOwn = ({ source }: Review): boolean => source !== 'imported' && source !== 'staff';

/** What is not known is left out: JSON has no `undefined`. */
const describe = ({ author, title, body, publishedAt, language, rating }: Review) => ({
  '@type': 'Review',
  author: author?.name ? { '@type': 'Person', name: author.name } : undefined,
  name: title,
  reviewBody: body,
  inLanguage: language,
  datePublished: publishedAt,
  reviewRating: { '@type': 'Rating', ratingValue: rating, bestRating: 5, worstRating: 1 },
});

/** The shown reviews of one product as schema.org `Review`; nothing for a whole shop. */
export const describeReviews = (
  { product, productName }: AttributesOf<typeof shape>,
  { reviews }: Data<ReviewsReads>,
): Record<string, unknown> | undefined => {
  const review = reviews.items.filter(isOwn).map(describe);
  return product && review.length > 0 ? { ...(productName && { name: productName }), review } : undefined;
};
