import type { Resources } from '../options.ts';

/**
 * Open reviews of Mangrove, all of a subject at once. A product is the address its reviews are about. What a subject
 * has for an average is not the mean of these ratings, and its count has reviews without one: ratings are not answered.
 */
export default {
  reviews: {
    path: '/reviews?sub={product}',
    paging: { kind: 'none' },
    items: 'reviews',
    fields: {
      id: 'signature',
      rating: { path: 'payload.rating', best: 100, worst: 0 },
      body: 'payload.opinion',
      // Of what authors say about themselves, only the name they chose.
      'author.name': 'payload.metadata.nickname',
      source: { path: 'payload.metadata.is_affiliated', map: { true: 'staff' } },
      publishedAt: { path: 'payload.iat', as: 'seconds' },
      photos: { path: 'payload.images', each: { url: 'src', alt: 'label' } },
    },
  },
} satisfies Resources;
