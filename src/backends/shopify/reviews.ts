import type { Ask } from '../../backend.ts';
import type { ReviewsQuery } from '../../model/review.ts';
import { isFiltered } from '../../model/review-choice.ts';
import { scanReviews } from '../../model/scan-reviews.ts';
import { gidOf } from './product.ts';
import { reviewsQuery } from './queries.ts';
import { readRating } from './rating.ts';
import { fieldsOf, parse, type Storefront } from './storefront.ts';

const needs =
  'reviews need an app that lets storefronts read its product_review entries, and the option token with the scope unauthenticated_read_metaobjects; take them by the backend jsonld or inline otherwise';

/** What Shopify asks of review apps; `verified_reviewer` is a person of whom no purchase is known. */
const purchases: Readonly<Record<string, string>> = { verified_buyer: 'confirmed', unverified: 'unconfirmed' };

/** A time without an offset is GMT (metafield type `date_time`). */
const momentOf = (text: unknown) => (typeof text === 'string' ? text.replace(/T[\d:.]+$/, '$&Z') : undefined);

const isPhoto = (url: unknown): url is string =>
  typeof url === 'string' && url.startsWith('https:') && !/\.(mp4|mov|webm|m3u8)(\?|$)/i.test(url);

/** An entry in the contract's shape. Its author and order are references to private records, and stay behind. */
const toReview = (node: unknown, asked: string | undefined) => {
  const { id, fields, product } = fieldsOf(node);
  const field: Record<string, unknown> = Object.fromEntries(
    [fields]
      .flat()
      .map(fieldsOf)
      .map(({ key, value }) => [key, value ?? undefined]),
  );
  const { value: gid, reference } = fieldsOf(product);
  const { handle } = fieldsOf(reference);
  const isAsked = asked !== undefined && (gidOf(asked) ?? asked) === (gidOf(asked) ? gid : handle);
  const { merchant_reply: reply, author_display_name: name, language } = field;
  const photos = [parse(field.media_urls) ?? []].flat().filter(isPhoto);
  return {
    id,
    product: isAsked ? asked : (handle ?? gid ?? undefined),
    rating: readRating(field.rating),
    title: field.title,
    body: field.body,
    language: typeof language === 'string' ? language.replace('_', '-') : undefined,
    author: name ? { name } : undefined,
    publishedAt: momentOf(field.submitted_at),
    purchase: purchases[String(field.app_verification_status)],
    photos: photos.map((url) => ({ url })),
    reply: reply ? { body: reply, publishedAt: momentOf(field.merchant_replied_at) } : undefined,
  };
};

/**
 * The entries of the standard type `product_review`, in the order the review app wrote them. Shopify finds them by type
 * alone, so those of one product are looked for among all.
 * @throws Error where none can be read, or none of the product stands among those that were searched.
 */
export const readReviews = async (storefront: Storefront, query: ReviewsQuery, ask: Ask) => {
  const { product, sort } = query;
  const turn = async (after: string | undefined, first: number) => {
    const variables = { first, after, reverse: sort !== 'oldest' };
    const { metaobjects } = await storefront.query(ask, reviewsQuery, variables, needs);
    const { nodes, pageInfo } = fieldsOf(metaobjects);
    const { hasNextPage, endCursor } = fieldsOf(pageInfo);
    const items = [nodes ?? []].flat().map((node) => toReview(node, product));
    if (items.length === 0 && after === undefined) throw new Error(`${storefront.url} shows no reviews: ${needs}`);
    const isWhole = after === undefined && !hasNextPage;
    return {
      items,
      ...(isWhole && { total: items.length }),
      ...(hasNextPage === true && { next: endCursor as string }),
    };
  };
  const isOfProduct = product === undefined ? undefined : (review: object) => fieldsOf(review).product === product;
  const answer = fieldsOf(await scanReviews(query, turn, isOfProduct));
  const { items, next } = answer;
  if (isOfProduct && !isFiltered(query) && (items as unknown[]).length === 0 && next !== undefined)
    throw new Error(
      `${storefront.url} has none of "${product}" among the reviews that were searched: Shopify cannot look for those of one product; take them by the backend jsonld or inline`,
    );
  return { ...answer, sorts: ['newest', 'oldest'] };
};
