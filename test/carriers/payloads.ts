import type { CarrierName } from '../../src/carriers/carriers.ts';

/** One parcel of a status, as each vendor answers it: of the whole, and of its one event. */
export const payloads: Record<CarrierName, (status: string, detail: string | undefined) => unknown> = {
  aftership: (tag, subtag) => {
    const one = { tag, subtag };
    return { tracking_number: '1', ...one, checkpoints: [{ checkpoint_time: '2026-11-19T10:00:00', ...one }] };
  },
  easypost: (status, status_detail) => {
    const one = { status, status_detail };
    return { tracking_code: '1', ...one, tracking_details: [{ datetime: '2026-11-19T10:00:00Z', ...one }] };
  },
  shippo: (status, code) => {
    const one = { status, status_date: '2026-11-19T10:00:00Z', ...(code && { substatus: { code } }) };
    return { tracking_number: '1', tracking_status: one, tracking_history: [one] };
  },
  '17track': (status, sub_status = status) => ({
    number: '1',
    track_info: {
      latest_status: { status, sub_status },
      tracking: { providers: [{ events: [{ time_iso: '2026-11-19T10:00:00+08:00', sub_status }] }] },
    },
  }),
  ship24: (statusMilestone, statusCode) => {
    const one = { statusMilestone, statusCode };
    const tracker = { trackingNumber: '1' };
    return { tracker, shipment: one, events: [{ occurrenceDatetime: '2026-11-19T10:00:00', ...one }] };
  },
  trackingmore: (delivery_status, substatus) => ({
    tracking_number: '1',
    delivery_status,
    substatus,
    origin_info: {
      trackinfo: [
        {
          checkpoint_date: '2026-11-19 10:00:00',
          checkpoint_delivery_status: delivery_status,
          checkpoint_delivery_substatus: substatus,
        },
      ],
    },
  }),
  shopify: (status) => ({
    id: 'gid://shopify/Fulfillment/1',
    status: 'SUCCESS',
    latestShipmentStatus: status,
    events: { nodes: [{ status, happenedAt: '2026-11-19T10:00:00Z' }] },
  }),
};
