import { windowOf } from './tracking/moment.ts';
import { placeOf } from './tracking/discretion.ts';
import { at, listAt, refusal, textAt, trackingsIn } from './tracking/payload.ts';
import { reading, type Reading, type Scan, shipmentOf, type StatusTable, type Tracking } from './tracking/shipment.ts';

const tags: StatusTable = {
  Pending: 'unknown',
  InfoReceived: 'label_created',
  InTransit: 'in_transit',
  OutForDelivery: 'out_for_delivery',
  AttemptFail: 'attempt_failed',
  Delivered: 'delivered',
  AvailableForPickup: 'available_for_pickup',
  Exception: 'exception',
  Expired: 'stale',
};

/** On its way back, and back. */
const returned = /^Exception_01[01]$/;
/** By customs, from outside, by processing, by weather. */
const delayed = /^Exception_0(04|05|16|17)$/;

const statusOf = (one: unknown): Reading => {
  const status = reading(tags, textAt(one, 'tag'));
  return status === 'exception' && returned.test(textAt(one, 'subtag') ?? '') ? 'returned' : status;
};

const scanOf = (checkpoint: unknown): Scan => ({
  at: at(checkpoint, 'checkpoint_time'),
  status: statusOf(checkpoint),
  value: textAt(checkpoint, 'tag'),
  text: textAt(checkpoint, 'message', 'subtag_message'),
  place: textAt(checkpoint, 'city')
    ? placeOf(
        textAt(checkpoint, 'city'),
        textAt(checkpoint, 'state'),
        textAt(checkpoint, 'country_region_name', 'country_name'),
      )
    : placeOf(textAt(checkpoint, 'location')),
});

/** A window as AfterShip spells its estimates: one date, or its earliest and its latest; old versions write the date alone. */
const estimate = (tracking: unknown, path: string, field: string) => {
  const dates = at(tracking, path);
  const [one, least, most] = ['', '_min', '_max'].map((end) => textAt(dates, `${field}${end}`));
  return windowOf(dates) ?? windowOf(least ?? one, most ?? one);
};

const delayOf = (tracking: unknown, checkpoints: readonly unknown[], later: boolean): Tracking['delay'] => {
  const subtag = textAt(tracking, 'subtag') ?? '';
  // The estimate is also revised to an earlier day.
  const revised = later ? textAt(tracking, 'latest_estimated_delivery.revise_reason') : undefined;
  if (!delayed.test(subtag)) return revised ? { reason: revised } : undefined;
  const since = checkpoints.find((checkpoint) => textAt(checkpoint, 'subtag') === subtag);
  return { reason: revised ?? textAt(tracking, 'subtag_message'), since: at(since, 'checkpoint_time') };
};

const read = (tracking: unknown): Tracking => {
  // Sent the oldest first; the answer for the last checkpoint has that one alone.
  const checkpoints = [...listAt(tracking, 'checkpoints'), at(tracking, 'checkpoint')].filter(Boolean).toReversed();
  // The shop's promise was given with the order, before anybody estimated.
  const promised =
    estimate(tracking, 'order_promised_delivery_date', 'promised_delivery_date') ??
    estimate(tracking, 'first_estimated_delivery', 'datetime');
  const expected =
    estimate(tracking, 'latest_estimated_delivery', 'datetime') ??
    estimate(tracking, 'courier_estimated_delivery_date', 'estimated_delivery_date') ??
    estimate(tracking, 'aftership_estimated_delivery_date', 'estimated_delivery_date') ??
    estimate(tracking, 'custom_estimated_delivery_date', 'datetime') ??
    windowOf(at(tracking, 'expected_delivery'));
  const isLater = !!promised && !!expected && expected.to.slice(0, 10) > promised.to.slice(0, 10);
  return {
    id: textAt(tracking, 'id'),
    number: textAt(tracking, 'tracking_number'),
    carrier: textAt(tracking, 'slug'),
    url: textAt(tracking, 'courier_tracking_link'),
    status: statusOf(tracking),
    value: textAt(tracking, 'subtag_message', 'tag'),
    expected,
    promised,
    delay: delayOf(tracking, checkpoints, isLater),
    scans: checkpoints.map(scanOf),
    persons: [textAt(tracking, 'signed_by'), textAt(tracking, 'customer_name'), textAt(tracking, 'customers.0.name')],
    order: textAt(tracking, 'order_number', 'order_id'),
    placedAt: at(tracking, 'order_date'),
    updatedAt: at(tracking, 'updated_at'),
  };
};

/** Of AfterShip's Tracking API, any version: `{ meta, data }`, its webhook's `{ msg }`, or trackings as its SDK gives them. */
const aftership = (payload: unknown): unknown => {
  const code = Number(textAt(payload, 'meta.code') ?? 200);
  if (code === 404 || code === 4004) return undefined;
  if (code >= 400) throw refusal('AfterShip', textAt(payload, 'meta.message'));
  const places = ['data.trackings', 'data.tracking', 'data', 'msg', 'trackings', 'tracking', ''];
  return shipmentOf(trackingsIn('AfterShip', payload, places, ['tracking_number']).map(read));
};

export default aftership;
