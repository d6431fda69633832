import type { Resources } from '../options.ts';

/**
 * GraphQL Storefront API of BigCommerce. A product is its number; the token is a storefront token, which holds for one
 * origin and for a time.
 */
const headers = { authorization: 'Bearer {token}' };

export default {
  ratings: {
    headers,
    query:
      'query($ids:[Int!]){site{products(entityIds:$ids,first:50){edges{node{entityId reviewSummary{averageRating numberOfReviews}}}}}}',
    variables: { ids: '{products:number}' },
    together: 50,
    items: 'data.site.products.edges',
    fields: {
      product: 'node.entityId',
      average: 'node.reviewSummary.averageRating',
      count: 'node.reviewSummary.numberOfReviews',
    },
  },
  reviews: {
    headers,
    query:
      'query($id:Int!,$first:Int,$after:String,$sort:ProductReviewsSortInput){site{product(entityId:$id){reviewSummary{numberOfReviews}reviews(first:$first,after:$after,sort:$sort){pageInfo{hasNextPage endCursor}edges{node{entityId title text rating author{name}createdAt{utc}}}}}}}',
    variables: { id: '{product:number}', first: '{limit}', after: '{cursor}', sort: '{sort}' },
    sorts: { newest: 'NEWEST', oldest: 'OLDEST', highest: 'HIGHEST_RATING', lowest: 'LOWEST_RATING' },
    paging: {
      kind: 'cursor',
      most: 50,
      next: 'data.site.product.reviews.pageInfo.endCursor',
      more: 'data.site.product.reviews.pageInfo.hasNextPage',
    },
    items: 'data.site.product.reviews.edges',
    total: 'data.site.product.reviewSummary.numberOfReviews',
    fields: {
      id: 'node.entityId',
      rating: 'node.rating',
      title: 'node.title',
      body: 'node.text',
      'author.name': 'node.author.name',
      publishedAt: 'node.createdAt.utc',
    },
  },
} satisfies Resources;
