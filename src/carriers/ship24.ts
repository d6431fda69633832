import { localMoment, windowOf } from './tracking/moment.ts';
import { placeOf } from './tracking/discretion.ts';
import { at, listAt, refusal, textAt, trackingsIn } from './tracking/payload.ts';
import { reading, type Reading, type Scan, shipmentOf, type StatusTable, type Tracking } from './tracking/shipment.ts';

const milestones: StatusTable = {
  pending: 'unknown',
  info_received: 'label_created',
  in_transit: 'in_transit',
  out_for_delivery: 'out_for_delivery',
  failed_attempt: 'attempt_failed',
  available_for_pickup: 'available_for_pickup',
  delivered: 'delivered',
  exception: 'exception',
};

const statusOf = (one: unknown): Reading => {
  const status = reading(milestones, textAt(one, 'statusMilestone'));
  return status === 'exception' && /return/.test(textAt(one, 'statusCode') ?? '') ? 'returned' : status;
};

/** The clock of the place; its offset stands apart, or nowhere. */
const timeOf = (event: unknown): string | undefined => {
  const local = localMoment(at(event, 'occurrenceDatetime'));
  if (!local || at(event, 'hasNoTime') === true) return local?.slice(0, 10);
  return localMoment(`${local}${textAt(event, 'utcOffset') ?? ''}`) ?? local;
};

const isDelay = (one: unknown): boolean => /delay/.test(textAt(one, 'statusCode') ?? '');

const scanOf = (event: unknown): Scan => ({
  at: timeOf(event),
  status: statusOf(event),
  value: textAt(event, 'statusMilestone'),
  text: textAt(event, 'status'),
  place: placeOf(textAt(event, 'location')),
});

const read = (tracking: unknown): Tracking => {
  const shipment = at(tracking, 'shipment');
  // Sent the newest first.
  const events = listAt(tracking, 'events');
  const delay = isDelay(shipment) ? events.find(isDelay) : undefined;
  const value = textAt(shipment, 'statusMilestone');
  return {
    id: textAt(tracking, 'tracker.trackerId'),
    number: textAt(tracking, 'tracker.trackingNumber', 'shipment.trackingNumbers.0.tn'),
    carrier: textAt(tracking, 'tracker.courierCode.0', 'tracker.courierCode', 'events.0.courierCode'),
    status: statusOf(shipment),
    value,
    expected:
      windowOf(
        at(shipment, 'delivery.courierEstimatedDeliveryDate.from'),
        at(shipment, 'delivery.courierEstimatedDeliveryDate.to'),
      ) ?? windowOf(at(shipment, 'delivery.estimatedDeliveryDate')),
    delay: isDelay(shipment) ? { reason: textAt(delay, 'status'), since: timeOf(delay) } : undefined,
    scans: events.map(scanOf),
    persons: [textAt(shipment, 'delivery.signedBy'), textAt(shipment, 'recipient.name')],
    order: textAt(tracking, 'tracker.shipmentReference'),
    updatedAt: at(tracking, 'metadata.generatedAt'),
  };
};

/** Of Ship24's API v1: `{ data: { trackings } }`, or the body of its webhook, `{ trackings }`. */
const ship24 = (payload: unknown): unknown => {
  const [error] = listAt(payload, 'errors');
  if (error) {
    if (/not_found/.test(textAt(error, 'code') ?? '')) return undefined;
    throw refusal('Ship24', textAt(error, 'message', 'code'));
  }
  const marks = ['tracker.trackingNumber', 'shipment.shipmentId'];
  return shipmentOf(trackingsIn('Ship24', payload, ['data.trackings', 'trackings', ''], marks).map(read));
};

export default ship24;
