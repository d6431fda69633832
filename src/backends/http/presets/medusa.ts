import type { Resources } from '../options.ts';

/**
 * Store API of Medusa 2, with reviews as in its example "product reviews": they are no part of its core. A product is
 * its id; the token is the publishable key (`pk_…`).
 */
const headers = { 'x-publishable-api-key': '{token}' };

export default {
  ratings: {
    path: '/store/products/{product}/reviews?limit=1',
    headers,
    items: '',
    fields: { average: 'average_rating', count: 'count' },
  },
  reviews: {
    path: '/store/products/{product}/reviews?limit={limit}&offset={offset}&order={sort}',
    headers,
    sorts: { newest: '-created_at', oldest: 'created_at', highest: '-rating', lowest: 'rating' },
    paging: { kind: 'offset' },
    items: 'reviews',
    total: 'count',
    fields: {
      id: 'id',
      rating: 'rating',
      title: 'title',
      body: 'content',
      'author.name': { path: 'first_name', initial: 'last_name' },
      publishedAt: 'created_at',
    },
  },
} satisfies Resources;
