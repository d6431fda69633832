import { afterEach, describe, expect, test } from 'vitest';
import { jsonLd } from '../../../test/woo-page.ts';
import { read } from './page.test.read.ts';

afterEach(() => document.body.replaceChildren());

describe('shipments', () => {
  const parcel = {
    '@type': 'ParcelDelivery',
    trackingNumber: 'JD0146',
    trackingUrl: 'https://dhl.example/JD0146',
    carrier: { '@type': 'Organization', name: 'DHL', telephone: '+49 1' },
    deliveryAddress: { '@type': 'PostalAddress', streetAddress: 'Secret 7' },
    expectedArrivalFrom: '2026-11-24',
    expectedArrivalUntil: '2026-11-25T18:00:00',
    itemShipped: { '@type': 'Product', name: 'Wool coat' },
  };
  const order = {
    '@type': 'Order',
    orderNumber: 1001,
    orderDate: '2026-11-16',
    customer: { name: 'Secret 8' },
    orderStatus: 'https://schema.org/OrderInTransit',
  };
  const expected = {
    parcels: [
      {
        id: 'JD0146',
        number: 'JD0146',
        url: 'https://dhl.example/JD0146',
        carrier: { name: 'DHL' },
        status: 'in_transit',
        expected: { from: '2026-11-24', to: '2026-11-25' },
        items: [{ name: 'Wool coat' }],
      },
    ],
    order: '1001',
    placedAt: '2026-11-16',
  };

  test.each([
    ['that is part of an order', { ...parcel, partOfOrder: order }],
    ['in an order', { ...order, orderDelivery: parcel }],
    [
      'in an order, by its id',
      [
        { ...order, orderDelivery: { '@id': '#p' } },
        { ...parcel, '@id': '#p' },
      ],
    ],
  ])('find a parcel %s', async (_, block) => {
    const { shipment } = await read(jsonLd(block));
    expect(shipment({ number: 'JD0146' })).toEqual(expected);
    expect(shipment({ order: '1001', email: 'a@b.example' })).toEqual(expected);
    expect(shipment({ number: 'JD' })).toBeUndefined();
    expect(shipment({ order: '1002', email: 'a@b.example' })).toBeUndefined();
    expect(JSON.stringify(shipment({ number: 'JD0146' }))).not.toContain('Secret');
  });

  test.each([
    ['OrderProcessing', 'ordered'],
    ['OrderPickupAvailable', 'available_for_pickup'],
    ['OrderDelivered', 'delivered'],
    ['OrderProblem', 'exception'],
    ['OrderReturned', 'returned'],
    ['OrderCancelled', 'cancelled'],
    ['OrderPaymentDue', 'unknown'],
    ['Lost', 'unknown'],
  ])('say of %s no more than %s', async (said, status) => {
    const { shipment } = await read(jsonLd({ ...parcel, deliveryStatus: `http://schema.org/${said}` }));
    expect(shipment({ number: 'JD0146' })!.parcels[0]!.status).toBe(status);
  });

  test('do not say of one of two parcels what is said of the order', async () => {
    const { shipment } = await read(jsonLd({ ...order, orderDelivery: [parcel, { ...parcel, trackingNumber: 'B' }] }));
    const { parcels } = shipment({ order: '1001', email: 'a@b.example' })!;
    expect(parcels.map((one) => one.status)).toEqual(['unknown', 'unknown']);
  });

  test('keep events that say when', async () => {
    const deliveryStatus = [
      {
        '@type': 'DeliveryEvent',
        name: 'OrderInTransit',
        startDate: '2026-11-19T22:10:00+01:00',
        location: 'Leipzig',
        accessCode: '77',
      },
      { '@type': 'DeliveryEvent', name: 'Somewhere' },
    ];
    const { shipment } = await read(jsonLd({ ...parcel, deliveryStatus }));
    expect(shipment({ number: 'JD0146' })!.parcels[0]).toMatchObject({
      status: 'in_transit',
      events: [{ at: '2026-11-19T22:10:00+01:00', status: 'in_transit', place: 'Leipzig' }],
    });
  });
});
