import { shipments, type ShipmentsQuery } from '../../model/shipment.ts';
import disclosureStyles from '../../ui/disclosure.css?inline';
import roomStyles from '../../ui/room.css?inline';
import { type AttributesOf, defineWidget, type Read, read, readIfAny, type ViewProps } from '../../widget.ts';
import lookupStyles from './lookup.css?inline';
import parcelStyles from './parcel.css?inline';
import stepsStyles from './steps.css?inline';
import { attributes } from './tracker.attributes.ts';
import type { TrackerEmits } from './tracker.emits.ts';
import styles from './tracker.css?inline';
import { text } from './tracker.text.ts';
import { TrackerView } from './tracker.view.tsx';

export type TrackerReads = { shipment?: Read<typeof shipments> };

/** What the shopper looks up: an order and its e-mail address, or a number. Never written anywhere but into a question. */
export interface Lookup {
  readonly order?: string | undefined;
  readonly email?: string | undefined;
  readonly number?: string | undefined;
}
export type TrackerProps = ViewProps<AttributesOf<typeof attributes>, TrackerReads, typeof text, Lookup, TrackerEmits>;

const queryOf = ({ order, email, number }: Lookup): ShipmentsQuery | undefined =>
  number ? { number } : order && email ? { order, email } : undefined;

const minute = 60_000;

/** When will it arrive, and has anything changed. */
export default defineWidget({
  attributes,
  reads: ({ number }, choice: Lookup): TrackerReads => {
    const query = queryOf(choice);
    if (number) return { shipment: read(shipments, { number }) };
    return query ? { shipment: readIfAny(shipments, query) } : {};
  },
  choice: { initial: {}, shares: () => 'tracker' },
  view: TrackerView,
  styles: disclosureStyles + roomStyles + styles + lookupStyles + parcelStyles + stepsStyles,
  text,
  reserve: { minHeight: 64 },
  refresh: ({ shipment }) => {
    if (!shipment) return undefined;
    const states = shipment.parcels.map(({ status }) => status);
    if (states.length > 0 && states.every((one) => ['delivered', 'returned', 'cancelled'].includes(one)))
      return undefined;
    return states.includes('out_for_delivery') ? minute : 5 * minute;
  },
});
