import { describe, expect, test } from 'vitest';
import { parcelsOf } from '../../test/carriers/parcels.ts';
import easypost from './easypost.ts';

describe('EasyPost', () => {
  const detail = (datetime: string, status_detail: string, message: string) => ({
    datetime,
    status: 'in_transit',
    status_detail,
    message,
  });
  const tracker = {
    id: 'trk_1',
    tracking_code: 'EZ2',
    status: 'in_transit',
    status_detail: 'weather_delay',
    carrier: 'UPS',
    signed_by: 'Ana Kovač',
    est_delivery_date: '2026-11-25T03:00:00Z',
    public_url: 'https://track.easypost.com/x',
    carrier_detail: { est_delivery_date_local: '2026-11-24', guaranteed_delivery_date: '2026-11-20T00:00:00Z' },
    tracking_details: [
      detail('2026-11-18T10:00:00Z', 'arrived_at_facility', 'Arrived'),
      detail('2026-11-19T10:00:00Z', 'weather_delay', 'Snow'),
    ],
  };

  test('is read as the event of a webhook: the day at the door, what was guaranteed, and why it is late', () => {
    expect(
      parcelsOf(easypost, { object: 'Event', description: 'tracker.updated', id: 'evt', result: tracker }),
    ).toMatchObject([
      {
        status: 'in_transit',
        url: 'https://track.easypost.com/x',
        expected: { from: '2026-11-24', to: '2026-11-24' },
        promised: { from: '2026-11-20', to: '2026-11-20' },
        delay: { reason: 'Snow', since: '2026-11-19T10:00:00Z' },
      },
    ]);
  });

  test('refuses, or does not know', () => {
    expect(() => easypost({ error: { code: 'APIKEY.INACTIVE', message: 'Inactive key.' } })).toThrow('Inactive key.');
    expect(() => easypost({ error: 'Forbidden' })).toThrow('EasyPost refused: Forbidden');
    expect(easypost({ error: { code: 'TRACKER.NOT_FOUND', message: 'x' } })).toBeUndefined();
    expect(easypost({ trackers: [], has_more: false })).toBeUndefined();
  });
});
