import { windowOf } from './tracking/moment.ts';
import { placeOf } from './tracking/discretion.ts';
import { at, listAt, refusal, textAt, trackingsIn } from './tracking/payload.ts';
import { reading, type Reading, type Scan, shipmentOf, type StatusTable, type Tracking } from './tracking/shipment.ts';

const statuses: StatusTable = {
  NotFound: 'unknown',
  InfoReceived: 'label_created',
  InTransit: 'in_transit',
  Expired: 'stale',
  AvailableForPickup: 'available_for_pickup',
  OutForDelivery: 'out_for_delivery',
  DeliveryFailure: 'attempt_failed',
  Delivered: 'delivered',
  Exception: 'exception',
};

/** What is no exception of the way, though it is called one. */
const endings: StatusTable = {
  Exception_Returning: 'returned',
  Exception_Returned: 'returned',
  Exception_Cancel: 'cancelled',
};

/** A sub-status begins with its status: `InTransit_CustomsProcessing`. */
const subStatusOf = (value: string | undefined): Reading =>
  reading(endings, value) ?? reading(statuses, value?.split('_')[0]);

const scanOf = (event: unknown): Scan => {
  const { date, time, timezone } = Object.fromEntries(
    ['date', 'time', 'timezone'].map((name) => [name, textAt(event, `time_raw.${name}`)]),
  );
  const city = textAt(event, 'address.city');
  return {
    at:
      textAt(event, 'time_iso') ??
      (date && time ? `${date}T${time}${timezone ?? ''}` : (date ?? at(event, 'time_utc'))),
    status: subStatusOf(textAt(event, 'sub_status')),
    value: textAt(event, 'sub_status'),
    text: textAt(event, 'description_translation.description', 'description'),
    place: city
      ? placeOf(city, textAt(event, 'address.state'), textAt(event, 'address.country'))
      : placeOf(textAt(event, 'location')),
  };
};

const read = (one: unknown): Tracking => {
  const info = at(one, 'track_info');
  const providers = listAt(info, 'tracking.providers');
  const [value, detail] = [textAt(info, 'latest_status.status'), textAt(info, 'latest_status.sub_status')];
  // Each leg the newest first, and the first leg first: the last mile is the newest.
  const events = providers.toReversed().flatMap((provider) => listAt(provider, 'events'));
  const newest = at(info, 'latest_event');
  return {
    id: undefined,
    number: textAt(one, 'number'),
    carrier: textAt(providers[0], 'provider.alias', 'provider.name'),
    homepage: textAt(providers[0], 'provider.homepage'),
    status: (value === 'Exception' && reading(endings, detail)) || reading(statuses, value),
    value,
    expected: windowOf(
      at(info, 'time_metrics.estimated_delivery_date.from'),
      at(info, 'time_metrics.estimated_delivery_date.to'),
    ),
    delay:
      detail === 'Exception_Delayed'
        ? {
            reason: textAt(newest, 'description') ?? textAt(info, 'latest_status.sub_status_descr'),
            since: textAt(newest, 'time_iso', 'time_utc'),
          }
        : undefined,
    scans: (events.length > 0 || !newest ? events : [newest]).map(scanOf),
    persons: [textAt(info, 'shipping_info.recipient_address.name')],
    updatedAt: textAt(providers.at(-1), 'latest_sync_time') ?? textAt(newest, 'time_utc'),
  };
};

/** Not registered, and nothing known at this moment. */
const notFound = ['-18019902', '-18019909'];

/** Of 17TRACK's API v2: `{ code, data: { accepted, rejected } }`, or the `data` of its webhook. */
const seventeenTrack = (payload: unknown): unknown => {
  const [error] = listAt(payload, 'data.errors');
  if (error || Number(textAt(payload, 'code') ?? 0) !== 0)
    throw refusal('17TRACK', textAt(error, 'message') ?? textAt(payload, 'message', 'code'));
  // Of several numbers, those it knows.
  if (listAt(payload, 'data.accepted').length === 0) {
    const rejected = listAt(payload, 'data.rejected').map((one) => at(one, 'error'));
    const other = rejected.find((one) => !notFound.includes(textAt(one, 'code') ?? ''));
    if (other) throw refusal('17TRACK', textAt(other, 'message', 'code'));
    if (rejected.length > 0) return undefined;
  }
  return shipmentOf(trackingsIn('17TRACK', payload, ['data.accepted', 'data', ''], ['number']).map(read));
};

export default seventeenTrack;
