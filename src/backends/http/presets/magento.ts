import type { Resources } from '../options.ts';

/** GraphQL of Magento and Adobe Commerce. A product is its SKU; the store is the code of a store view. */
const headers = { Store: '{store}' };
/** A vote of one to five stars is 20 to 100 per cent. */
const percent = { best: 100, worst: 20 };

export default {
  ratings: {
    headers,
    query:
      'query($skus:[String!]){products(filter:{sku:{in:$skus}},pageSize:100){items{sku rating_summary review_count}}}',
    variables: { skus: '{products}' },
    items: 'data.products.items',
    fields: {
      product: 'sku',
      average: 'rating_summary',
      count: 'review_count',
      best: { value: percent.best },
      worst: { value: percent.worst },
    },
  },
  reviews: {
    headers,
    query:
      'query($sku:String!,$size:Int!,$page:Int!){products(filter:{sku:{eq:$sku}}){items{review_count reviews(pageSize:$size,currentPage:$page){items{nickname summary text created_at average_rating}}}}}',
    variables: { sku: '{product}', size: '{limit}', page: '{page}' },
    // Its only order.
    sorts: { newest: '' },
    paging: { kind: 'page', most: 20 },
    items: 'data.products.items.0.reviews.items',
    total: 'data.products.items.0.review_count',
    fields: {
      id: { join: ['created_at', 'nickname', 'summary'] },
      rating: { path: 'average_rating', ...percent },
      title: 'summary',
      body: 'text',
      'author.name': 'nickname',
      publishedAt: { path: 'created_at', as: 'gmt' },
    },
  },
} satisfies Resources;
