import { Tag } from '@aftership/tracking-sdk/dist/model/Tag.js';
import { TrackingStatusEnum } from 'shippo/models/components/trackingstatusenum.js';
import { describe, expect, test } from 'vitest';
import { changing, details, meanings } from '../../test/carriers/meanings.ts';
import { payloads } from '../../test/carriers/payloads.ts';
import { enumOf, membersOf } from '../../test/carriers/vendor-enums.ts';
import { check } from '../client/check.ts';
import type { CarrierName } from './carriers.ts';
import { resources } from '../model/resources.ts';
import type { Parcel } from '../model/shipment.ts';
import { carriers, toShipment } from './carriers.ts';

/** Every value that the vendor's own package knows. */
const vendorValues: Partial<Record<CarrierName, readonly string[]>> = {
  aftership: Object.values(Tag),
  easypost: membersOf('TrackerStatus.d.ts'),
  shippo: Object.values(TrackingStatusEnum),
  shopify: enumOf('FulfillmentEventStatus'),
};

const parcelOf = async (name: CarrierName, payload: unknown): Promise<Parcel> => {
  const { answer, problems } = check(resources.shipments, await toShipment(name, payload));
  expect(problems).toEqual([]);
  return (answer.parcels as Parcel[])[0]!;
};

/** Of no use to a shopper without the widget's words for it. */
const isStale = (value: string, detail?: string) => /^expired$/i.test(value) || detail === 'expired';

describe('the vendors’ own packages', () => {
  test.each(Object.entries(vendorValues))('of %s know no value that has no meaning here', (name, values) => {
    expect(values.length).toBeGreaterThan(5);
    expect(Object.keys(meanings[name as CarrierName]).toSorted()).toEqual([...values].toSorted());
  });

  test('of Shopify know no state of a fulfilment that has no meaning here', async () => {
    const statuses = await Promise.all(
      enumOf('FulfillmentStatus').map(async (status) => [
        status,
        (await parcelOf('shopify', { id: 1, status })).status,
      ]),
    );
    expect(Object.fromEntries(statuses)).toEqual({
      CANCELLED: 'cancelled',
      ERROR: 'exception',
      FAILURE: 'exception',
      OPEN: 'ordered',
      PENDING: 'ordered',
      SUCCESS: 'unknown',
    });
  });

  test('of EasyPost know the details as they were when their meanings were decided', () => {
    expect(details.easypost).toHaveLength(28);
  });
});

const rows = Object.entries(meanings).flatMap(([name, statuses]) =>
  Object.entries(statuses).map(([value, status]) => ({ name: name as CarrierName, value, status })),
);

describe('every value of every vendor', () => {
  test('is asked for every vendor there is', () => {
    expect(Object.keys(meanings).toSorted()).toEqual(Object.keys(carriers).toSorted());
  });

  test.each(rows)('has its meaning: $name $value is $status', async ({ name, value, status }) => {
    const parcel = await parcelOf(name, payloads[name](value, undefined));
    expect(parcel.status).toBe(status);
    expect(parcel.events).toMatchObject([isStale(value) ? {} : { status }]);
  });

  test.each(rows)('keeps or changes it by every detail: $name $value', async ({ name, value, status }) => {
    const special = changing[name]?.[value] ?? {};
    for (const detail of new Set([...Object.keys(special), ...(details[name] ?? [])])) {
      // The sub-status of 17TRACK begins with its status.
      if (name === '17track' && detail.split('_')[0] !== value) continue;
      const parcel = await parcelOf(name, payloads[name](value, detail));
      const stale = name === 'easypost' && isStale('', detail) && value !== 'delivered';
      expect({ detail, status: parcel.status }).toEqual({
        detail,
        status: stale ? 'unknown' : (special[detail] ?? status),
      });
    }
  });

  test.each(Object.keys(carriers) as CarrierName[])('that is new is unknown, in the word of %s', async (name) => {
    for (const value of ['DeliveredToTheMoon', 'delivered_ish', 'constructor', '__proto__']) {
      const parcel = await parcelOf(name, payloads[name](value, undefined));
      expect(parcel).toMatchObject({ status: 'unknown', events: [{ status: 'unknown' }] });
      expect(parcel.events![0]!.text!.toLowerCase()).toBe(value.toLowerCase());
    }
  });
});
