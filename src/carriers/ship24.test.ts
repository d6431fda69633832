import { describe, expect, test } from 'vitest';
import { parcelsOf } from '../../test/carriers/parcels.ts';
import ship24 from './ship24.ts';

describe('Ship24', () => {
  const tracking = {
    metadata: { generatedAt: '2026-11-20T07:00:00.000Z' },
    tracker: { trackerId: 'tr', trackingNumber: 'S24', shipmentReference: '1001', courierCode: ['us-post'] },
    shipment: {
      statusMilestone: 'in_transit',
      delivery: { estimatedDeliveryDate: '2026-11-25T00:00:00', signedBy: 'Ana Kovač' },
      recipient: { name: 'Bo Li', address: 'Main Street 12' },
    },
    events: [
      { occurrenceDatetime: '2026-11-19T22:10:00', utcOffset: '+01:00', status: 'Held', statusMilestone: 'in_transit' },
      {
        occurrenceDatetime: '2026-11-18T00:00:00',
        hasNoTime: true,
        status: 'For Bo Li',
        statusMilestone: 'in_transit',
      },
      { occurrenceDatetime: '2026-11-17T10:00:00', utcOffset: null, statusMilestone: 'info_received' },
    ],
  };

  test.each([{ data: { trackings: [tracking] } }, { trackings: [tracking] }])('is read from %j', (payload) => {
    const [parcel] = parcelsOf(ship24, payload);
    expect(parcel).toMatchObject({
      status: 'in_transit',
      expected: { from: '2026-11-25' },
      carrier: { name: 'us-post' },
    });
    expect(parcel!.events!.map(({ at }) => at)).toEqual([
      '2026-11-19T22:10:00+01:00',
      '2026-11-18',
      '2026-11-17T10:00:00',
    ]);
    expect(JSON.stringify(parcel)).not.toMatch(/Kovač|Bo Li|Main/);
  });

  test('refuses, or does not know', () => {
    const errors = [{ code: 'auth_invalid_api_key', message: 'Wrong key.' }];
    expect(() => ship24({ errors, data: null })).toThrow('Ship24 refused: Wrong key.');
    expect(ship24({ errors: [{ code: 'tracker_not_found' }], data: null })).toBeUndefined();
  });
});
