import type { Resources } from '../options.ts';

/**
 * Shop API of Sylius, at `/api/v2/shop`; with and without the prefix that newer versions of its API drop. A product is
 * its code. Its average comes without a number of reviews, so that ratings cannot be answered.
 */
export default {
  reviews: {
    path: '/product-reviews?reviewSubject=/api/v2/shop/products/{product}&order[createdAt]={sort}&page={page}&itemsPerPage={limit}',
    headers: { accept: 'application/ld+json' },
    sorts: { newest: 'desc', oldest: 'asc' },
    paging: { kind: 'page' },
    items: ['hydra:member', 'member'],
    total: ['hydra:totalItems', 'totalItems'],
    errors: ['hydra:description', 'detail'],
    fields: {
      id: 'id',
      rating: 'rating',
      title: 'title',
      body: 'comment',
      'author.name': 'author.firstName',
      publishedAt: 'createdAt',
    },
  },
} satisfies Resources;
