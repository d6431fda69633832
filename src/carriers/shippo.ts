import { windowOf } from './tracking/moment.ts';
import { placeOf } from './tracking/discretion.ts';
import { at, listAt, refusal, textAt, trackingsIn } from './tracking/payload.ts';
import { reading, type Reading, type Scan, shipmentOf, type StatusTable, type Tracking } from './tracking/shipment.ts';

const statuses: StatusTable = {
  UNKNOWN: 'unknown',
  PRE_TRANSIT: 'label_created',
  TRANSIT: 'in_transit',
  DELIVERED: 'delivered',
  RETURNED: 'returned',
  FAILURE: 'exception',
};

/** Where in `TRANSIT` it is, by the codes of Shippo's event definitions. */
const inTransit: StatusTable = {
  out_for_delivery: 'out_for_delivery',
  pickup_available: 'available_for_pickup',
  delivery_attempted: 'attempt_failed',
  notice_left: 'attempt_failed',
};

const statusOf = (one: unknown): Reading => {
  const value = textAt(one, 'status');
  return (value === 'TRANSIT' && reading(inTransit, textAt(one, 'substatus.code'))) || reading(statuses, value);
};

const scanOf = (one: unknown): Scan => ({
  at: at(one, 'status_date'),
  status: statusOf(one),
  value: textAt(one, 'status'),
  text: textAt(one, 'status_details', 'substatus.text'),
  place: placeOf(textAt(one, 'location.city'), textAt(one, 'location.state'), textAt(one, 'location.country')),
});

const read = (track: unknown): Tracking => {
  const status = at(track, 'tracking_status');
  // Sent the oldest first; without it there is the newest.
  const history = listAt(track, 'tracking_history').toReversed();
  return {
    id: undefined,
    number: textAt(track, 'tracking_number'),
    carrier: textAt(track, 'carrier'),
    status: statusOf(status),
    value: textAt(status, 'status'),
    expected: windowOf(at(track, 'eta')),
    promised: windowOf(at(track, 'original_eta')),
    delay:
      textAt(status, 'substatus.code') === 'delayed'
        ? { reason: textAt(status, 'substatus.text', 'status_details'), since: at(status, 'status_date') }
        : undefined,
    scans: (history.length > 0 ? history : [status]).map(scanOf),
    updatedAt: textAt(status, 'object_updated', 'status_date'),
  };
};

/** Of Shippo's API: a track, several in a list, or the `data` of its webhook. */
const shippo = (payload: unknown): unknown => {
  const detail = textAt(payload, 'detail', 'error.message', 'error');
  if (detail) {
    if (/not found/i.test(detail)) return undefined;
    throw refusal('Shippo', detail);
  }
  return shipmentOf(trackingsIn('Shippo', payload, ['data', 'results', ''], ['tracking_number']).map(read));
};

export default shippo;
