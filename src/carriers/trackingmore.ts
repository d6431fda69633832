import { windowOf } from './tracking/moment.ts';
import { placeOf } from './tracking/discretion.ts';
import { at, listAt, refusal, textAt, trackingsIn } from './tracking/payload.ts';
import { reading, type Reading, type Scan, shipmentOf, type StatusTable, type Tracking } from './tracking/shipment.ts';

const statuses: StatusTable = {
  pending: 'unknown',
  notfound: 'unknown',
  inforeceived: 'label_created',
  transit: 'in_transit',
  pickup: 'out_for_delivery',
  delivered: 'delivered',
  undelivered: 'attempt_failed',
  exception: 'exception',
  expired: 'stale',
};

/** Where a sub-status tells more; `pickup` alone is either on the van or at the counter. */
const subStatuses: StatusTable = {
  notfound001: 'label_created',
  pickup002: 'available_for_pickup',
  exception008: 'cancelled',
  exception010: 'returned',
  exception011: 'returned',
};

const statusOf = (value: string | undefined, detail: string | undefined): Reading => {
  const status = reading(statuses, value);
  // The detail of another status is out of date.
  const code = detail?.toLowerCase().replaceAll(' ', '');
  return (value && code?.startsWith(value) && reading(subStatuses, code)) || status;
};

const scanOf = (point: unknown): Scan => {
  const value = textAt(point, 'checkpoint_delivery_status', 'checkpoint_status');
  const city = textAt(point, 'city');
  return {
    at: textAt(point, 'checkpoint_date', 'Date'),
    status: statusOf(value, textAt(point, 'checkpoint_delivery_substatus', 'substatus')),
    value,
    text: textAt(point, 'tracking_detail', 'StatusDescription'),
    place: city
      ? placeOf(city, textAt(point, 'state'), textAt(point, 'country_iso2'))
      : placeOf(textAt(point, 'location', 'Details')),
  };
};

const read = (one: unknown): Tracking => {
  const value = textAt(one, 'delivery_status', 'status');
  return {
    id: textAt(one, 'id'),
    number: textAt(one, 'tracking_number'),
    carrier: textAt(one, 'courier_code', 'carrier_code'),
    homepage: textAt(one, 'origin_info.weblink'),
    url: textAt(one, 'origin_info.tracking_link', 'origin_info.courier_tracking_link'),
    status: statusOf(value, textAt(one, 'substatus')),
    value,
    expected: windowOf(at(one, 'scheduled_delivery_date')),
    // Two legs, each the newest first.
    scans: [...listAt(one, 'destination_info.trackinfo'), ...listAt(one, 'origin_info.trackinfo')].map(scanOf),
    persons: [textAt(one, 'signed_by'), textAt(one, 'customer_name')],
    order: textAt(one, 'order_number', 'order_id'),
    placedAt: textAt(one, 'order_date', 'order_create_time'),
    updatedAt: textAt(one, 'update_at', 'updated_at', 'update_date'),
  };
};

/** Of TrackingMore's API v3 and v4: `{ meta, data }`, or the body of its webhook, `{ code, data }`. */
const trackingmore = (payload: unknown): unknown => {
  const code = Number(textAt(payload, 'meta.code', 'code') ?? 200);
  // The number is none of the account's.
  if (code === 204 || code === 404 || code === 4102) return undefined;
  if (code >= 400) throw refusal('TrackingMore', textAt(payload, 'meta.message', 'message'));
  const places = ['data', 'data.items', ''];
  return shipmentOf(trackingsIn('TrackingMore', payload, places, ['tracking_number']).map(read));
};

export default trackingmore;
