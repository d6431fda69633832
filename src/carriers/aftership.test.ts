import { describe, expect, test } from 'vitest';
import { shipmentIn } from '../../test/carriers/parcels.ts';
import aftership from './aftership.ts';

const tracking = (fields: object = {}) => ({
  id: 't-1',
  tracking_number: '1Z',
  slug: 'ups',
  tag: 'InTransit',
  ...fields,
});

const read = (payload: unknown) => shipmentIn(aftership, payload);
const one = (fields: object) => read(tracking(fields)).parcels[0]!;

describe('AfterShip', () => {
  test.each<[string, unknown]>([
    ['one of an old version', { meta: { code: 200 }, data: { tracking: tracking() } }],
    ['one', { meta: { code: 200 }, data: tracking() }],
    ['several', { meta: { code: 200 }, data: { pagination: {}, trackings: [tracking()] } }],
    ['a webhook', { event: 'tracking_update', msg: tracking() }],
    ['what its SDK gives', tracking()],
    ['a list of such', [tracking()]],
  ])('is read as %s', (_, payload) => {
    expect(read(payload)).toEqual({
      parcels: [{ id: 't-1', number: '1Z', carrier: { name: 'ups' }, status: 'in_transit', events: [] }],
    });
  });

  test('knows nothing of a number', () => {
    expect(aftership({ meta: { code: 4004, message: 'Tracking does not exist.' }, data: {} })).toBeUndefined();
    expect(aftership({ meta: { code: 404 } })).toBeUndefined();
    expect(aftership({ meta: { code: 200 }, data: { trackings: [] } })).toBeUndefined();
  });

  test('refuses in its own words', () => {
    expect(() => aftership({ meta: { code: 429, message: 'Too many requests.' } })).toThrow(
      'AfterShip refused: Too many requests.',
    );
  });

  test('has the status of the whole, whatever its newest entry says', () => {
    const checkpoints = [
      { checkpoint_time: '2026-11-18T10:00:00', tag: 'Delivered', message: 'Delivered' },
      { checkpoint_time: '2026-11-19T10:00:00', tag: 'Exception', subtag: 'Exception_012', message: 'Damaged' },
    ];
    expect(one({ tag: 'Exception', subtag: 'Exception_012', checkpoints })).toMatchObject({
      status: 'exception',
      events: [{ status: 'exception' }, { status: 'delivered' }],
    });
    expect(one({ tag: 'Delivered', checkpoints }).status).toBe('delivered');
  });

  test('lists the newest first, in its own order where two are of the same second, and times as they were written', () => {
    const times = ['2026-11-18T09:00:00+08:00', '2026-11-18 10:00:00', '2026-11-19T10:00:00', '2026-11-19T10:00:00'];
    const checkpoints = times.map((checkpoint_time, place) => ({ checkpoint_time, message: `${place}` }));
    expect(one({ checkpoints }).events).toEqual([
      { at: '2026-11-19T10:00:00', text: '3' },
      { at: '2026-11-19T10:00:00', text: '2' },
      { at: '2026-11-18T10:00:00', text: '1' },
      { at: '2026-11-18T09:00:00+08:00', text: '0' },
    ]);
  });

  test('says where a parcel of which nothing is heard any more was last, but not that it came', () => {
    const seen = (tag: string) => ({ checkpoint_time: '2026-10-01T10:00:00Z', tag });
    expect(
      one({ tag: 'Expired', checkpoints: [seen('InfoReceived'), seen('InTransit'), seen('Expired')] }),
    ).toMatchObject({ status: 'in_transit', events: [{ at: '2026-10-01T10:00:00Z' }, {}, {}] });
    expect(one({ tag: 'Expired', checkpoints: [seen('InTransit'), seen('Delivered')] }).status).toBe('unknown');
    expect(one({ tag: 'Expired' }).status).toBe('unknown');
  });

  test('keeps apart what the shop promised, what was estimated first and what is estimated now', () => {
    const shop = { promised_delivery_date_min: '2026-11-20', promised_delivery_date_max: '2026-11-21' };
    const first = { type: 'specific', source: 'Carrier EDD', datetime: '2026-11-22' };
    const range = { type: 'range', datetime_min: '2026-11-24T00:00:00', datetime_max: '2026-11-25T23:59:59' };
    const courier = { estimated_delivery_date: '2026-11-23T12:00:00' };
    expect(
      one({ order_promised_delivery_date: shop, first_estimated_delivery: first, latest_estimated_delivery: range }),
    ).toMatchObject({
      promised: { from: '2026-11-20', to: '2026-11-21' },
      expected: { from: '2026-11-24', to: '2026-11-25' },
    });
    expect(one({ first_estimated_delivery: first, courier_estimated_delivery_date: courier })).toMatchObject({
      promised: { from: '2026-11-22', to: '2026-11-22' },
      expected: { from: '2026-11-23', to: '2026-11-23' },
    });
    expect(one({ expected_delivery: '2026-11-23' })).not.toHaveProperty('promised');
  });

  test('has a delay where it says so, with its reason and since when', () => {
    const checkpoints = [{ checkpoint_time: '2026-11-19T22:10:00+01:00', tag: 'Exception', subtag: 'Exception_004' }];
    const customs = { tag: 'Exception', subtag: 'Exception_004', subtag_message: 'Delayed (Customs clearance)' };
    expect(one({ ...customs, checkpoints }).delay).toEqual({
      reason: 'Delayed (Customs clearance)',
      since: '2026-11-19T22:10:00+01:00',
    });
    const first_estimated_delivery = { datetime: '2026-11-22' };
    const revised = (datetime: string) =>
      one({ first_estimated_delivery, latest_estimated_delivery: { datetime, revise_reason: 'Weather' } }).delay;
    expect(revised('2026-11-24')).toEqual({ reason: 'Weather' });
    expect(revised('2026-11-21')).toBeUndefined();
  });

  test('tells a status that is new in its own words, at the time it says so', () => {
    expect(
      one({ tag: 'Teleported', subtag_message: 'Beamed up', updated_at: '2026-11-19T10:00:00+00:00' }),
    ).toMatchObject({
      status: 'unknown',
      events: [{ at: '2026-11-19T10:00:00+00:00', status: 'unknown', text: 'Beamed up' }],
    });
  });

  test('is one shipment of all its parcels, with what they have in common', () => {
    const parcel = (id: string, order_number: string, updated_at: string) =>
      tracking({ id, order_number, order_date: '2026-11-16T09:12:00+01:00', updated_at });
    const same = read([parcel('a', '1001', '2026-11-20T08:00:00Z'), parcel('b', '1001', '2026-11-20T08:30:00+01:00')]);
    expect(same).toMatchObject({
      order: '1001',
      placedAt: '2026-11-16T09:12:00+01:00',
      updatedAt: '2026-11-20T08:00:00Z',
    });
    expect(same.parcels.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(read([parcel('a', '1001', ''), parcel('b', '1002', '')])).not.toHaveProperty('order');
  });

  test('passes on nobody’s name, address or number', () => {
    const message = 'Signed for by: J. Smith-Jones';
    const called = 'Informed ana@shop.example, tel. 0171 2345678, +49 171 (2345678), of JD014600003SE';
    const shipment = read(
      tracking({
        signed_by: 'Ana Kovač',
        customers: [{ name: 'Bo Li', email: 'bo@li.example', phone_number: '+86 1234567' }],
        smses: ['+31612345678'],
        emails: ['c@d.example'],
        destination_raw_location: 'Main Street 12, Utrecht',
        destination_postal_code: '3511',
        checkpoints: [
          { checkpoint_time: '2026-11-19', tag: 'Delivered', message, city: 'Utrecht', postal_code: '3511 AB' },
          { checkpoint_time: '2026-11-18', message: called },
          {
            checkpoint_time: '2026-11-18',
            message: 'Handed to Ana Kovač, call Bo Li',
            location: 'Main Street 12, Utrecht',
          },
        ],
      }),
    );
    const written = JSON.stringify(shipment);
    for (const secret of ['Smith', 'ana@', '2345678', 'Kovač', 'Bo Li', 'bo@', '1234567', '316', 'c@d', 'Main', '3511'])
      expect(written).not.toContain(secret);
    expect(shipment.parcels[0]!.events).toMatchObject([
      { place: 'Utrecht', text: 'Handed to …, call …' },
      { text: 'Informed … …, …, of JD014600003SE' },
      { place: 'Utrecht', text: 'Signed' },
    ]);
  });

  test('leaves out a link that is none', () => {
    expect(one({ courier_tracking_link: 'https://ups.example/1Z' }).url).toBe('https://ups.example/1Z');
    for (const courier_tracking_link of ['javascript:alert(1)', '/track', 'https://a:b@ups.example/'])
      expect(one({ courier_tracking_link })).not.toHaveProperty('url');
  });
});
