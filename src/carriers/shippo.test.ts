import { describe, expect, test } from 'vitest';
import { parcelsOf } from '../../test/carriers/parcels.ts';
import shippo from './shippo.ts';

describe('Shippo', () => {
  const status = (status_date: string, more: object) => ({ status: 'TRANSIT', status_date, ...more });
  const track = {
    carrier: 'usps',
    tracking_number: '9205',
    address_to: { city: 'Utrecht', zip: '3511' },
    eta: '2026-11-25T00:00:00Z',
    original_eta: '2026-11-21T00:00:00Z',
    tracking_status: status('2026-11-19T22:10:00Z', {
      substatus: { code: 'delayed', text: 'Snow' },
      object_updated: null,
    }),
    tracking_history: [
      status('2026-11-18T10:00:00Z', { location: { city: 'Las Vegas', state: 'NV', zip: '89101', country: 'US' } }),
      status('2026-11-19T22:10:00Z', { status_details: 'Late', substatus: { code: 'delayed', text: 'Snow' } }),
    ],
  };

  test('is read as an answer and as a webhook, with the first estimate kept', () => {
    for (const payload of [track, { event: 'track_updated', test: false, data: track }]) {
      expect(parcelsOf(shippo, payload)).toMatchObject([
        {
          status: 'in_transit',
          promised: { from: '2026-11-21', to: '2026-11-21' },
          expected: { from: '2026-11-25', to: '2026-11-25' },
          delay: { reason: 'Snow', since: '2026-11-19T22:10:00Z' },
          events: [{ text: 'Late' }, { place: 'Las Vegas, NV, US' }],
        },
      ]);
    }
  });

  test('refuses, or does not know', () => {
    expect(() => shippo({ detail: 'Invalid token' })).toThrow('Shippo refused: Invalid token');
    expect(shippo({ detail: 'Not found.' })).toBeUndefined();
    expect(parcelsOf(shippo, { ...track, tracking_status: null, tracking_history: [] })).toMatchObject([
      { status: 'unknown', events: [] },
    ]);
  });
});
