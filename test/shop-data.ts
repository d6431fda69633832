import type { PageData } from '../src/model/page-data.ts';
import type { Queries } from '../src/model/resources.ts';

/** One record of every kind the contract knows: for tests of whoever must answer all of it. */
export const data: PageData = {
  ratings: { items: [{ product: 'coat', average: 4.5, count: 2, distribution: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 1 } }] },
  reviews: {
    items: [
      { id: 'r-1', product: 'coat', rating: 5, title: 'Warm', body: 'And dry.', publishedAt: '2026-10-03' },
      { id: 'r-2', product: 'coat', rating: 4, body: 'Runs small.', publishedAt: '2026-09-03' },
    ],
    total: 2,
  },
  badges: { items: [{ id: 'visa', kind: 'payment', name: 'Visa' }] },
  policies: { items: [{ kind: 'returns', summary: 'Free returns for 30 days', returns: { days: 30, cost: 'free' } }] },
  questions: {
    items: [
      { id: 'q-1', product: 'coat', text: 'Is it lined?', answers: [{ text: 'Yes, throughout.', role: 'merchant' }] },
    ],
  },
  shipment: { order: '1001', parcels: [{ id: 'p-1', status: 'in_transit', number: 'JD0146' }] },
};

/** A question to each resource that `data` answers. */
export const queries: Queries = {
  ratings: { products: ['coat'] },
  reviews: { product: 'coat', sort: 'newest', limit: 10 },
  badges: {},
  policies: {},
  shipments: { number: 'JD0146' },
  questions: { product: 'coat', limit: 10 },
};
