import type { Ask } from '../../backend.ts';
import type { Filter, ReviewsQuery, Sort } from '../../model/review.ts';
import { isFiltered } from '../../model/review-choice.ts';
import type { ReviewPage, TurnPage } from '../../model/scan-reviews.ts';
import type { Products } from './products.ts';
import type { Read } from './site.ts';

/** Neither the picture nor anything else made of an e-mail address is asked for. */
const fields = 'id,date_created_gmt,product_id,reviewer,review,rating,verified';

const orders: Partial<Record<Sort, { orderby: string; order: string }>> = {
  newest: { orderby: 'date_gmt', order: 'desc' },
  oldest: { orderby: 'date_gmt', order: 'asc' },
  highest: { orderby: 'rating', order: 'desc' },
  lowest: { orderby: 'rating', order: 'asc' },
};
const sorts = Object.keys(orders);
const filters: readonly Filter[] = ['ratings', 'purchase', 'search'];
const allStars = [1, 2, 3, 4, 5];

/** The server only sorts and turns pages. What searches them for it is loaded with the first filter. */
const readPage = async (query: ReviewsQuery, turn: TurnPage): Promise<unknown> => {
  // The lowest begin with those without stars: whole pages of them would hide the first that has any.
  const wanted = query.sort === 'lowest' && !query.ratings?.length ? { ...query, ratings: allStars } : query;
  if (isFiltered(wanted)) return (await import('../../model/scan-reviews.ts')).scanReviews(wanted, turn);
  const page = await turn(query.cursor, query.limit);
  return { ...page, matching: page.total };
};

/** Reviews of a product or of the shop, in the server's order, a page at a time by offset. */
export const readReviews =
  (read: Read, products: Products) =>
  async (query: ReviewsQuery, ask: Ask): Promise<unknown> => {
    const product = query.product === undefined ? undefined : await products.idOf(query.product, ask);
    if (product === undefined && query.product !== undefined) return undefined;
    const turn: TurnPage = async (cursor, limit) => {
      const offset = Number(cursor ?? 0);
      const parameters = {
        ...(product !== undefined && { product_id: product }),
        ...(orders[query.sort] ?? orders.newest),
        offset,
        per_page: limit,
        _fields: fields,
      };
      const [{ items, total }, { reviewOf }] = await Promise.all([
        read('wc/store/v1/products/reviews', parameters, ask),
        // What reads HTML is loaded while the server answers.
        import('./records.ts'),
      ]);
      const end = offset + items.length;
      const more = items.length > 0 && (total === undefined ? items.length === limit : end < total);
      return { items: items.map(reviewOf), total, ...(more && { next: String(end) }) };
    };
    const answer = (await readPage(query, turn)) as ReviewPage;
    // Without reviews, nothing has shown yet that there is such a product.
    if (product !== undefined && answer.total === 0 && (await products.find([product], ask)).size === 0)
      return undefined;
    return { ...answer, sorts, filters };
  };
