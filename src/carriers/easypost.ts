import { windowOf } from './tracking/moment.ts';
import { placeOf } from './tracking/discretion.ts';
import { at, listAt, refusal, textAt, trackingsIn } from './tracking/payload.ts';
import { reading, type Reading, type Scan, shipmentOf, type StatusTable, type Tracking } from './tracking/shipment.ts';

const statuses: StatusTable = {
  unknown: 'unknown',
  pre_transit: 'label_created',
  in_transit: 'in_transit',
  out_for_delivery: 'out_for_delivery',
  delivered: 'delivered',
  available_for_pickup: 'available_for_pickup',
  return_to_sender: 'returned',
  failure: 'exception',
  cancelled: 'cancelled',
  error: 'exception',
};

/** What became of a failure. */
const failures: StatusTable = { delivery_exception: 'attempt_failed', return: 'returned', cancelled: 'cancelled' };

/** `expired` is a detail here: no news for long, whatever the status was. */
const statusOf = (one: unknown): Reading => {
  const [value, detail] = [textAt(one, 'status'), textAt(one, 'status_detail')];
  if (detail === 'expired' && value !== 'delivered') return 'stale';
  return (value === 'failure' && reading(failures, detail)) || reading(statuses, value);
};

const isDelayed = (one: unknown): boolean => /^(weather_delay|delayed)$/.test(textAt(one, 'status_detail') ?? '');

const scanOf = (detail: unknown): Scan => ({
  at: at(detail, 'datetime'),
  status: statusOf(detail),
  value: textAt(detail, 'status'),
  text: textAt(detail, 'message', 'description'),
  place: placeOf(
    textAt(detail, 'tracking_location.city'),
    textAt(detail, 'tracking_location.state'),
    textAt(detail, 'tracking_location.country'),
  ),
});

const read = (tracker: unknown): Tracking => {
  // Sent the oldest first.
  const details = listAt(tracker, 'tracking_details').toReversed();
  const delay = isDelayed(tracker) ? details.find(isDelayed) : undefined;
  return {
    id: textAt(tracker, 'id'),
    number: textAt(tracker, 'tracking_code'),
    carrier: textAt(tracker, 'carrier'),
    url: textAt(tracker, 'public_url'),
    status: statusOf(tracker),
    value: textAt(tracker, 'status'),
    // The day at the door, before the instant in UTC, which may be on another day.
    expected:
      windowOf(textAt(tracker, 'carrier_detail.est_delivery_date_local')) ?? windowOf(at(tracker, 'est_delivery_date')),
    promised: windowOf(at(tracker, 'carrier_detail.guaranteed_delivery_date')),
    delay: isDelayed(tracker)
      ? { reason: textAt(delay, 'message', 'description'), since: at(delay, 'datetime') }
      : undefined,
    scans: details.map(scanOf),
    persons: [textAt(tracker, 'signed_by')],
    updatedAt: at(tracker, 'updated_at'),
  };
};

/** Of EasyPost's API v2: a tracker, `{ trackers }`, or the event of a webhook, whose `result` is one. */
const easypost = (payload: unknown): unknown => {
  const error = at(payload, 'error');
  if (error) {
    if (/NOT_?FOUND/i.test(textAt(error, 'code') ?? '')) return undefined;
    throw refusal('EasyPost', textAt(error, 'message', 'code', ''));
  }
  return shipmentOf(trackingsIn('EasyPost', payload, ['trackers', 'result', ''], ['tracking_code']).map(read));
};

export default easypost;
