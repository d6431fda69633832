import type { Sample } from '../../widget.ts';

export const sample: Sample = {
  attributes: { product: 'wool-coat', href: '#reviews' },
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
        },
      ],
    },
  },
};
