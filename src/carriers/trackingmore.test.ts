import { describe, expect, test } from 'vitest';
import { parcelsOf } from '../../test/carriers/parcels.ts';
import trackingmore from './trackingmore.ts';

describe('TrackingMore', () => {
  const point = (checkpoint_date: string, checkpoint_delivery_status: string) => ({
    checkpoint_date,
    checkpoint_delivery_status,
  });
  const tracking = {
    id: '9a',
    tracking_number: 'LX1',
    courier_code: 'china-post',
    delivery_status: 'transit',
    substatus: 'transit004',
    customer_email: 'ana@shop.example',
    order_number: '1001',
    scheduled_delivery_date: '2026-11-25',
    update_at: '2026-11-20T07:00:00+00:00',
    origin_info: { courier_phone: '11185', trackinfo: [point('2026-11-12 10:00:00', 'transit')] },
    destination_info: { trackinfo: [point('2026-11-19T22:10:00', 'transit')] },
  };

  test('is read with both legs, from an answer and from a webhook', () => {
    for (const payload of [
      { meta: { code: 200 }, data: [tracking] },
      { code: 200, message: 'Success', data: tracking },
    ]) {
      const [parcel] = parcelsOf(trackingmore, payload);
      expect(parcel).toMatchObject({ status: 'in_transit', expected: { from: '2026-11-25', to: '2026-11-25' } });
      expect(parcel!.events!.map(({ at }) => at)).toEqual(['2026-11-19T22:10:00', '2026-11-12T10:00:00']);
      expect(JSON.stringify(parcel)).not.toMatch(/ana@|11185/);
    }
  });

  test('refuses, or does not know', () => {
    expect(() => trackingmore({ meta: { code: 4001, message: 'Invalid API key.' }, data: [] })).toThrow(
      'Invalid API key.',
    );
    expect(trackingmore({ meta: { code: 4102, message: 'Does not exist.' }, data: [] })).toBeUndefined();
    expect(trackingmore({ meta: { code: 200 }, data: [] })).toBeUndefined();
  });
});
