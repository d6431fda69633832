import type { Resources } from '../options.ts';

/**
 * Shop API of Vendure 3, with reviews of the shape its documentation's example plugin gives them: reviews are no part
 * of its core. A product is its slug.
 */
export default {
  ratings: {
    headers: { 'vendure-token': '{channel}' },
    query:
      'query($slugs:[String!]){products(options:{take:100,filter:{slug:{in:$slugs}}}){items{slug customFields{reviewRating reviewCount}reviewsHistogram{bin frequency}}}}',
    variables: { slugs: '{products}' },
    items: 'data.products.items',
    fields: {
      product: 'slug',
      average: 'customFields.reviewRating',
      count: 'customFields.reviewCount',
      distribution: { path: 'reviewsHistogram', star: 'bin', count: 'frequency' },
    },
  },
  reviews: {
    headers: { 'vendure-token': '{channel}' },
    query:
      'query($slug:String!,$options:ProductReviewListOptions){product(slug:$slug){reviews(options:$options){totalItems items{id createdAt summary body rating authorName authorLocation upvotes downvotes response responseCreatedAt}}}}',
    variables: { slug: '{product}', options: { take: '{limit}', skip: '{offset}', sort: '{sort}' } },
    sorts: {
      newest: { createdAt: 'DESC' },
      oldest: { createdAt: 'ASC' },
      highest: { rating: 'DESC' },
      lowest: { rating: 'ASC' },
      helpful: { upvotes: 'DESC' },
    },
    paging: { kind: 'offset', most: 100 },
    items: 'data.product.reviews.items',
    total: 'data.product.reviews.totalItems',
    fields: {
      id: 'id',
      rating: 'rating',
      title: 'summary',
      body: 'body',
      'author.name': 'authorName',
      'author.location': 'authorLocation',
      publishedAt: 'createdAt',
      'reply.body': 'response',
      'reply.publishedAt': 'responseCreatedAt',
      'helpful.yes': 'upvotes',
      'helpful.no': 'downvotes',
    },
  },
} satisfies Resources;
