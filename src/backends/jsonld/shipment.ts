import type { ShipmentsQuery } from '../../model/shipment.ts';
import type { Graph } from './graph.ts';
import { known } from './known.ts';
import { momentOf } from './moment.ts';
import type { Products } from './product.ts';
import { proseOf } from './prose.ts';
import { countOf, isA, isThing, termsOf, textOf, type Thing, valuesOf } from './thing.ts';

/** https://schema.org/OrderStatus, which knows no steps of a delivery: nothing is added to what it says. */
const statuses = {
  OrderProcessing: 'ordered',
  OrderInTransit: 'in_transit',
  OrderPickupAvailable: 'available_for_pickup',
  OrderDelivered: 'delivered',
  OrderProblem: 'exception',
  OrderReturned: 'returned',
  OrderCancelled: 'cancelled',
};

const statusOf = (terms: readonly string[]): string | undefined => known(statuses, terms)[0];

/** An event says its status as its name, or in words. */
const eventOf = (event: Thing) => {
  const status = statusOf(termsOf(event, 'name', 'eventStatus'));
  const at = momentOf(event, 'startDate', 'endDate');
  const text = status ? proseOf(event, 'description') : proseOf(event, 'name', 'description');
  const [place] = valuesOf(event, 'location');
  const name = isThing(place) ? proseOf(place, 'name') : proseOf({ place }, 'place');
  return { status, at, ...(text && { text }), ...(name && { place: name }) };
};

const parcelOf = (parcel: Thing, order: Thing | undefined, alone: boolean, { thingsIn }: Graph) => {
  const number = textOf(parcel, 'trackingNumber');
  const url = textOf(parcel, 'trackingUrl');
  const [carrier] = thingsIn(parcel, 'carrier', 'provider');
  const name = carrier ? proseOf(carrier, 'name') : proseOf(parcel, 'carrier', 'provider');
  const site = carrier && textOf(carrier, 'url');
  const steps = thingsIn(parcel, 'deliveryStatus').map(eventOf);
  const events = steps.flatMap(({ at, status, ...rest }) => (at ? [{ at, ...(status && { status }), ...rest }] : []));
  const to = momentOf(parcel, 'expectedArrivalUntil');
  const items = thingsIn(parcel, 'itemShipped').flatMap((item) => {
    const name = proseOf(item, 'name');
    const quantity = countOf(item, 'orderQuantity');
    return name ? [{ name, ...(quantity !== undefined && { quantity }) }] : [];
  });
  return {
    id: number || textOf(parcel, '@id') || (order && textOf(order, 'orderNumber')) || 'parcel',
    status:
      statusOf(termsOf(parcel, 'deliveryStatus', 'orderStatus')) ??
      steps.find(({ status }) => status)?.status ??
      // What is said of an order is said of its parcel where there is one.
      (order && alone && statusOf(termsOf(order, 'orderStatus'))) ??
      'unknown',
    ...(number && { number }),
    ...(url && { url }),
    ...(name && { carrier: { name, ...(site && { url: site }) } }),
    ...(to && { expected: { from: momentOf(parcel, 'expectedArrivalFrom') ?? to, to } }),
    ...(events.length > 0 && { events }),
    ...(items.length > 0 && { items }),
  };
};

/** The parcels of an order, or one by its number; nobody's name and no address is read. */
export const shipmentIn = (graph: Graph, _: Products, query: ShipmentsQuery): unknown => {
  const { places, thingsIn } = graph;
  const things = [...new Set(places.map(({ thing }) => thing))];
  const orders = things.filter((thing) => isA(thing, /^Order$/));
  const parcels = things
    .filter((thing) => isA(thing, /^ParcelDelivery$/))
    .map((parcel) => {
      const [named] = thingsIn(parcel, 'partOfOrder');
      return { parcel, order: named ?? orders.find((order) => thingsIn(order, 'orderDelivery').includes(parcel)) };
    });
  const numberOf = ({ order }: (typeof parcels)[number]) => order && textOf(order, 'orderNumber');
  const asked = parcels.filter((one) =>
    'number' in query ? textOf(one.parcel, 'trackingNumber') === query.number : numberOf(one) === query.order,
  );
  const [first] = asked;
  if (!first) return undefined;
  const { order } = first;
  const placedAt = order && momentOf(order, 'orderDate');
  const siblings = parcels.filter((one) => numberOf(one) === numberOf(first));
  return {
    ...(numberOf(first) && { order: numberOf(first) }),
    ...(placedAt && { placedAt }),
    parcels: asked.map(({ parcel }) => parcelOf(parcel, order, siblings.length === 1, graph)),
  };
};
