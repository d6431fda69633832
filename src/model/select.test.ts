import { describe, expect, test } from 'vitest';
import { select } from './page-data.ts';

const data = {
  ratings: { items: [{ product: 'coat' }, { product: 'shoe' }, 'broken'], updatedAt: '2026-01-01' },
  policies: {
    items: [
      { kind: 'shipping', shipping: { country: 'DE' } },
      { kind: 'shipping', shipping: { country: 'NL' } },
      { kind: 'shipping', shipping: {} },
      { kind: 'privacy' },
    ],
  },
  badges: { items: [{ id: 'pci' }] },
  shipment: { parcels: [] },
};

describe('data at hand', () => {
  test('answers the ratings asked for, and leaves broken ones to the client', () => {
    expect(select.ratings(data, { products: ['shoe', 'hat'] })).toEqual({
      items: [{ product: 'shoe' }, 'broken'],
      updatedAt: '2026-01-01',
    });
  });

  test('answers the policies of a country with those that hold everywhere', () => {
    expect(select.policies(data, { country: 'DE' })).toEqual({ items: [0, 2, 3].map((at) => data.policies.items[at]) });
    expect(select.policies(data, {})).toEqual(data.policies);
  });

  test('answers badges as they stand', () => {
    expect(select.badges(data, {})).toBe(data.badges);
  });

  test('answers a shipment to whoever asks for its number or order, and nothing to others', () => {
    const shipment = { order: '1001', parcels: [{ id: 'a', number: 'JD1' }, { id: 'b', number: 'JD2' }, 'broken'] };
    for (const query of [{ number: 'JD2' }, { order: '1001', email: 'ana@shop.example' }])
      expect(select.shipments({ shipment }, query)).toBe(shipment);
    for (const query of [{ number: 'JD3' }, { order: '1002', email: 'ana@shop.example' }])
      expect(select.shipments({ shipment }, query)).toBeUndefined();
  });

  test('leaves a shipment that says neither, or is of another shape, to the client', () => {
    expect(select.shipments(data, { number: '1' })).toBe(data.shipment);
    expect(select.shipments(data, { order: '1', email: 'ana@shop.example' })).toBe(data.shipment);
    for (const shipment of [null, 'none', { parcels: 7 }, { parcels: [null] }])
      expect(select.shipments({ shipment }, { number: '1' })).toBe(shipment);
  });

  test('answers nothing for what it lacks', () => {
    expect(select.ratings({}, { products: ['coat'] })).toBeUndefined();
    expect(select.reviews({}, { sort: 'newest', limit: 5 })).toBeUndefined();
    expect(select.policies({ policies: 'none' }, {})).toBe('none');
  });
});
