import { describe, expect, test } from 'vitest';
import { parcelsOf } from '../../test/carriers/parcels.ts';
import shopify from './shopify.ts';

describe('Shopify', () => {
  const label = (number: string) => ({ company: 'UPS', number, url: `https://ups.example/${number}` });
  const fulfillment = {
    id: 'gid://shopify/Fulfillment/1',
    status: 'SUCCESS',
    latestShipmentStatus: 'DELAYED',
    estimatedDeliveryAt: '2026-11-25T17:00:00Z',
    trackingInformation: [label('1Z1')],
    fulfillmentLineItems: { edges: [{ node: { quantity: 2, lineItem: { name: 'Wool socks' } } }] },
    events: {
      nodes: [
        { status: 'DELAYED', happenedAt: '2026-11-19T22:10:00Z' },
        { status: 'IN_TRANSIT', happenedAt: '2026-11-18T10:00:00Z' },
      ],
    },
  };
  const order = (fulfillments: readonly object[]) => ({
    data: {
      order: {
        name: '#1001',
        processedAt: '2026-11-16T09:12:00Z',
        email: 'ana@shop.example',
        fulfillments: { nodes: fulfillments },
      },
    },
  });

  test('is read as an order of the Customer Account API', () => {
    expect(shopify(order([fulfillment]))).toMatchObject({ order: '#1001', placedAt: '2026-11-16T09:12:00Z' });
    expect(parcelsOf(shopify, order([fulfillment]))).toMatchObject([
      {
        status: 'exception',
        number: '1Z1',
        carrier: { name: 'UPS' },
        url: 'https://ups.example/1Z1',
        delay: { since: '2026-11-19T22:10:00Z' },
        events: [{ status: 'exception' }, { status: 'in_transit' }],
        items: [{ name: 'Wool socks', quantity: 2 }],
      },
    ]);
    expect(JSON.stringify(shopify(order([fulfillment])))).not.toContain('ana@');
  });

  test('says of several labels only what is known of each', () => {
    const parcels = parcelsOf(
      shopify,
      order([{ ...fulfillment, latestShipmentStatus: 'DELIVERED', trackingInformation: [label('1'), label('2')] }]),
    );
    expect(parcels.map(({ number, status, items }) => [number, status, items])).toEqual([
      ['1', 'delivered', undefined],
      ['2', 'unknown', undefined],
    ]);
  });

  test('knows an order of which nothing has left, and none', () => {
    expect(shopify(order([]))).toEqual({ order: '#1001', parcels: [] });
    expect(shopify({ data: { order: null } })).toBeUndefined();
    expect(() => shopify({ errors: [{ message: 'Throttled' }], data: null })).toThrow('Shopify refused: Throttled');
  });

  test('is read as the webhook of a fulfilment and of its events', () => {
    const hook = {
      id: 255858046,
      status: 'success',
      shipment_status: 'out_for_delivery',
      tracking_company: 'UPS',
      tracking_numbers: ['1Z1'],
      tracking_urls: ['https://ups.example/1Z1'],
      destination: { name: 'Ana', address1: 'Main Street 12', phone: '1234567' },
      line_items: [{ name: 'Coat', quantity: 1 }],
    };
    expect(parcelsOf(shopify, hook)).toMatchObject([
      { id: '255858046', status: 'out_for_delivery', number: '1Z1', items: [{ name: 'Coat' }] },
    ]);
    expect(JSON.stringify(shopify(hook))).not.toMatch(/Main|1234567/);
    const happened = (status: string, happened_at: string) => ({
      id: 1,
      fulfillment_id: 7,
      status,
      happened_at,
      city: 'Utrecht',
      zip: '3511',
      address1: 'Main Street 12',
    });
    const fulfillment_events = [
      happened('in_transit', '2026-11-18T10:00:00+01:00'),
      happened('delivered', '2026-11-19T10:00:00+01:00'),
    ];
    expect(parcelsOf(shopify, { fulfillment_events })).toEqual([
      {
        id: '7',
        status: 'delivered',
        events: [
          { at: '2026-11-19T10:00:00+01:00', status: 'delivered', place: 'Utrecht' },
          { at: '2026-11-18T10:00:00+01:00', status: 'in_transit', place: 'Utrecht' },
        ],
      },
    ]);
    expect(parcelsOf(shopify, fulfillment_events[0])).toMatchObject([{ id: '7', status: 'in_transit' }]);
  });

  test('takes back what was cancelled, and takes a collected order for handed over', () => {
    expect(parcelsOf(shopify, { id: 1, status: 'cancelled', shipment_status: 'delivered' })).toMatchObject([
      { status: 'cancelled' },
    ]);
    expect(parcelsOf(shopify, { id: 1, status: 'SUCCESS', isPickedUp: true })).toMatchObject([{ status: 'delivered' }]);
  });
});
