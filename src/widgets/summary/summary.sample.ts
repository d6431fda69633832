import type { Sample } from '../../widget.ts';

export const sample: Sample = {
  attributes: { product: 'wool-coat' },
  data: {
    ratings: {
      items: [
        {
          product: 'wool-coat',
          average: 4.31,
          count: 128,
          distribution: { 1: 4, 2: 6, 3: 11, 4: 32, 5: 75 },
          from: '2024-02-01',
          to: '2026-11-20',
          recommended: 0.91,
        },
      ],
    },
    reviews: {
      items: [
        {
          id: 'r-1',
          product: 'wool-coat',
          rating: 4,
          title: 'Warm, runs small',
          body: 'Order one size up.',
          language: 'en',
          author: { name: 'Ana K.' },
          publishedAt: '2026-11-20',
          purchase: 'confirmed',
          source: 'invited',
        },
      ],
      total: 128,
      collection: {
        statement: 'Everyone who bought here is invited by e-mail. All reviews are published, whatever their rating.',
        url: 'https://shop.example/how-we-collect-reviews',
        counts: { received: 131, published: 128, pending: 1, withheld: { spam: 2 } },
      },
    },
  },
};
