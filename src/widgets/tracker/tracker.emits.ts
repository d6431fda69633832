import type { Parcel } from '../../model/shipment.ts';

/** Beside what every widget emits: name without `candor-` → what it tells. */
export interface TrackerEmits {
  /** The form is sent, without what was typed; cancelable. */
  track: undefined;
  /** Between two answers about the same parcel. */
  'status-change': { parcel: Parcel['id']; from: Parcel['status']; to: Parcel['status'] };
  /** One of several parcels, or the pill, is opened. */
  parcel: { id: Parcel['id'] };
  /** A tracking number is copied. */
  copy: { parcel: Parcel['id'] };
  /** Before the carrier's page is opened; cancelable. */
  'carrier-open': { parcel: Parcel['id'] };
}
