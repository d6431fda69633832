import { describe, expect, test } from 'vitest';
import { parcelsOf } from '../../test/carriers/parcels.ts';
import seventeenTrack from './17track.ts';

describe('17TRACK', () => {
  const event = (time_iso: string | null, sub_status: string, more: object = {}) => ({ time_iso, sub_status, ...more });
  const info = {
    shipping_info: { recipient_address: { city: 'Utrecht', street: 'Main Street 12' } },
    latest_status: { status: 'Exception', sub_status: 'Exception_Delayed', sub_status_descr: null },
    latest_event: { time_iso: '2026-11-19T22:10:00+01:00', description: 'Held: snow' },
    time_metrics: {
      estimated_delivery_date: { source: 'Official', from: '2026-11-25T00:00:00+01:00', to: '2026-11-24' },
    },
    tracking: {
      providers: [
        {
          provider: { name: 'China Post', alias: 'China Post', tel: '11185', homepage: 'http://www.ems.com.cn/' },
          latest_sync_time: '2026-11-20T06:00:00Z',
          events: [
            event('2026-11-12T10:00:00+08:00', 'InTransit_Departure'),
            event('2026-11-11T10:00:00+08:00', 'InfoReceived'),
          ],
        },
        {
          provider: { name: 'PostNL' },
          latest_sync_time: '2026-11-20T07:00:00Z',
          events: [
            event(null, 'Exception_Delayed', { time_raw: { date: '2026-11-19', time: '22:10:00', timezone: null } }),
            event('2026-11-18T10:00:00+01:00', 'InTransit_Arrival', {
              location: 'Utrecht, 3511 AB',
              description: 'Arrived',
            }),
          ],
        },
      ],
    },
  };
  const known = { number: 'RR123456789CN', carrier: 3011, track_info: info };

  test.each<[string, unknown]>([
    ['an answer', { code: 0, data: { accepted: [known], rejected: [{ number: 'x', error: { code: -18019909 } }] } }],
    ['a webhook', { event: 'TRACKING_UPDATED', data: known }],
  ])('is read as %s: both legs, the last mile first', (_, payload) => {
    const [parcel] = parcelsOf(seventeenTrack, payload);
    expect(parcel).toMatchObject({
      status: 'exception',
      carrier: { name: 'China Post', url: 'http://www.ems.com.cn/' },
      expected: { from: '2026-11-24', to: '2026-11-25' },
      delay: { reason: 'Held: snow', since: '2026-11-19T22:10:00+01:00' },
    });
    expect(parcel!.events!.map(({ at, status, place }) => [at, status, place])).toEqual([
      ['2026-11-19T22:10:00', 'exception', undefined],
      ['2026-11-18T10:00:00+01:00', 'in_transit', 'Utrecht'],
      ['2026-11-12T10:00:00+08:00', 'in_transit', undefined],
      ['2026-11-11T10:00:00+08:00', 'label_created', undefined],
    ]);
    expect(JSON.stringify(parcel)).not.toMatch(/Main Street|3511|11185/);
  });

  test('refuses, or does not know', () => {
    const rejected = (code: number, message: string) => ({
      code: 0,
      data: { accepted: [], rejected: [{ number: 'x', error: { code, message } }] },
    });
    expect(seventeenTrack(rejected(-18019909, 'No tracking information at this moment.'))).toBeUndefined();
    expect(seventeenTrack(rejected(-18019902, 'Not registered.'))).toBeUndefined();
    expect(() => seventeenTrack(rejected(-18019908, 'Quota used up.'))).toThrow('17TRACK refused: Quota used up.');
    expect(() => seventeenTrack({ code: -18010002, data: { errors: [{ message: 'Invalid token.' }] } })).toThrow(
      '17TRACK refused: Invalid token.',
    );
  });
});
