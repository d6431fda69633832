import { windowOf } from './tracking/moment.ts';
import { placeOf } from './tracking/discretion.ts';
import { at, listAt, refusal, textAt, trackingsIn } from './tracking/payload.ts';
import { reading, type Scan, shipmentOf, type StatusTable, type Tracking } from './tracking/shipment.ts';

const eventStatuses: StatusTable = {
  LABEL_PURCHASED: 'label_created',
  LABEL_PRINTED: 'label_created',
  CONFIRMED: 'label_created',
  CARRIER_PICKED_UP: 'in_transit',
  IN_TRANSIT: 'in_transit',
  OUT_FOR_DELIVERY: 'out_for_delivery',
  READY_FOR_PICKUP: 'available_for_pickup',
  ATTEMPTED_DELIVERY: 'attempt_failed',
  DELIVERED: 'delivered',
  PICKED_UP: 'delivered',
  DELAYED: 'exception',
  FAILURE: 'exception',
};

/** What the shop did, where no carrier has said anything. `SUCCESS` is that it was handed over, not that it came. */
const fulfillmentStatuses: StatusTable = {
  CANCELLED: 'cancelled',
  ERROR: 'exception',
  FAILURE: 'exception',
  OPEN: 'ordered',
  PENDING: 'ordered',
  SUCCESS: 'unknown',
};

/** GraphQL writes capitals, webhooks small letters. */
const valueAt = (one: unknown, ...paths: readonly string[]) => textAt(one, ...paths)?.toUpperCase();

/** A list, or a connection of GraphQL. */
const allAt = (one: unknown, path: string): readonly unknown[] =>
  [path, `${path}.nodes`]
    .flatMap((place) => listAt(one, place))
    .concat(listAt(one, `${path}.edges`).map((edge) => at(edge, 'node')));

const scanOf = (event: unknown): Scan => {
  const value = valueAt(event, 'status');
  return {
    at: textAt(event, 'happenedAt', 'happened_at'),
    status: reading(eventStatuses, value),
    value,
    text: textAt(event, 'message'),
    place: placeOf(textAt(event, 'city'), textAt(event, 'province'), textAt(event, 'country')),
  };
};

interface Label {
  readonly carrier?: string | undefined;
  readonly number?: string | undefined;
  readonly url?: string | undefined;
}

const labelsOf = (one: unknown): readonly Label[] => {
  const labels = [...listAt(one, 'trackingInformation'), ...listAt(one, 'trackingInfo')].map((label) => ({
    carrier: textAt(label, 'company') ?? textAt(one, 'trackingCompany'),
    number: textAt(label, 'number'),
    url: textAt(label, 'url'),
  }));
  if (labels.length > 0) return labels;
  const numbers = listAt(one, 'tracking_numbers').map((_, place) => textAt(one, `tracking_numbers.${place}`));
  return (numbers.length > 0 ? numbers : [textAt(one, 'tracking_number')]).map((number, place) => ({
    carrier: textAt(one, 'tracking_company'),
    number,
    url: textAt(one, `tracking_urls.${place}`) ?? (place === 0 ? textAt(one, 'tracking_url') : undefined),
  }));
};

const itemsOf = (one: unknown): unknown[] =>
  [...allAt(one, 'fulfillmentLineItems'), ...allAt(one, 'line_items')].flatMap((item) => {
    const name = textAt(item, 'lineItem.name', 'lineItem.title', 'name', 'title');
    const quantity = Number(textAt(item, 'quantity'));
    return name ? [Number.isSafeInteger(quantity) && quantity > 0 ? { name, quantity } : { name }] : [];
  });

const read = (order: unknown, one: unknown): Tracking[] => {
  const done = valueAt(one, 'status');
  const latest = valueAt(one, 'latestShipmentStatus', 'shipment_status');
  const carried = done === 'CANCELLED' ? undefined : latest;
  const value = carried ?? (done === 'SUCCESS' && at(one, 'isPickedUp') === true ? 'PICKED_UP' : done);
  const scans = [...allAt(one, 'events'), ...listAt(one, 'fulfillment_events')].map(scanOf);
  const delay = scans.find((scan) => scan.value === 'DELAYED');
  const labels = labelsOf(one);
  const [id, items] = [textAt(one, 'id'), itemsOf(one)];
  const placedAt = textAt(order, 'processedAt', 'processed_at', 'createdAt', 'created_at');
  const updatedAt = textAt(one, 'updatedAt', 'updated_at');
  const about = { order: textAt(order, 'name'), placedAt, updatedAt };
  return labels.map(({ carrier, number, url }, place): Tracking => {
    const label = { id: place === 0 ? id : number, carrier, number, url };
    // The status is that of one label, and nobody says where the others are.
    if (place > 0) return Object.assign(label, about, { status: 'unknown', value: undefined, scans: [] } as const);
    return Object.assign(label, about, {
      status: reading(fulfillmentStatuses, value === done ? value : undefined) ?? reading(eventStatuses, value),
      value,
      expected: windowOf(textAt(one, 'estimatedDeliveryAt', 'estimated_delivery_at')),
      delay: carried === 'DELAYED' ? { reason: delay?.text, since: delay?.at } : undefined,
      scans,
      items: labels.length === 1 ? items : undefined,
      persons: [textAt(one, 'destination.name'), textAt(order, 'shippingAddress.name', 'shipping_address.name')],
    });
  });
};

/** A fulfilment of which its events alone are told: the newest says how it stands. */
const fulfilmentOf = (events: readonly unknown[]): unknown => {
  const when = (event: unknown) => Date.parse(textAt(event, 'happened_at') ?? '') || 0;
  const newestFirst = events.toSorted((one, other) => when(other) - when(one));
  const [newest] = newestFirst;
  return {
    id: at(newest, 'fulfillment_id'),
    shipment_status: at(newest, 'status'),
    estimated_delivery_at: at(newest, 'estimated_delivery_at'),
    updated_at: at(newest, 'updated_at'),
    fulfillment_events: newestFirst,
  };
};

/**
 * Of Shopify: an order with its fulfilments from the Customer Account API, an order, a fulfilment or a fulfilment event
 * of the Admin's webhooks, or all events of one fulfilment.
 */
const shopify = (payload: unknown): unknown => {
  const errors = at(payload, 'errors');
  if (errors) throw refusal('Shopify', textAt(errors, '0.message', ''));
  const order = ['data.order', 'order', ''].map((path) => at(payload, path)).find((one) => at(one, 'fulfillments'));
  if (order) {
    const parcels = allAt(order, 'fulfillments').flatMap((one) => read(order, one));
    // An order of which nothing has left is known, and not "not found".
    return shipmentOf(parcels) ?? { order: textAt(order, 'name'), parcels };
  }
  if (at(payload, 'data.order') === null) return undefined;
  const places = ['data.fulfillment', 'fulfillment', 'fulfillments', 'fulfillment_event', 'fulfillment_events', ''];
  const found = trackingsIn('Shopify', payload, places, ['id', 'happened_at']);
  const events = found.filter((one) => textAt(one, 'happened_at'));
  return shipmentOf((events.length > 0 ? [fulfilmentOf(events)] : found).flatMap((one) => read(undefined, one)));
};

export default shopify;
