import { isLink } from '../../model/link.ts';
import type { DateRange, ShipmentStatus } from '../../model/shipment.ts';
import { discreet } from './discretion.ts';
import { latest, localMoment, moment } from './moment.ts';

/** `stale`: the vendor has heard nothing for long, which says when and not where. `undefined`: no value we know. */
export type Reading = ShipmentStatus | 'stale' | undefined;

export type StatusTable = Readonly<Record<string, NonNullable<Reading>>>;

/** What a vendor's value means; never guessed. */
export const reading = (table: StatusTable, value: string | undefined): Reading =>
  value !== undefined && Object.hasOwn(table, value) ? table[value] : undefined;

export interface Scan {
  readonly at: unknown;
  readonly status: Reading;
  /** The vendor's own value, told where we do not know it and there are no better words. */
  readonly value: string | undefined;
  readonly text: string | undefined;
  readonly place?: string | undefined;
}

/** What was read of one parcel, whatever the vendor; dates as they were written. */
export interface Tracking {
  readonly id: string | undefined;
  readonly number: string | undefined;
  readonly carrier: string | undefined;
  readonly homepage?: string | undefined;
  readonly url?: string | undefined;
  readonly status: Reading;
  readonly value: string | undefined;
  readonly expected?: DateRange | undefined;
  readonly promised?: DateRange | undefined;
  readonly delay?: { readonly reason?: string | undefined; readonly since?: unknown } | undefined;
  /** The newest first, as the vendor's own order goes: of two in the same second nothing else tells. */
  readonly scans: readonly Scan[];
  readonly items?: readonly unknown[] | undefined;
  /** Who is named in the answer and must not be in a text. */
  readonly persons?: readonly (string | undefined)[];
  readonly order?: string | undefined;
  readonly placedAt?: unknown;
  readonly updatedAt?: unknown;
}

/** Absent is absent, also to who asks by `in`. */
const present = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const link = (url: string | undefined): string | undefined =>
  url && /^https?:/i.test(url) && isLink(url) ? url : undefined;

const eventsOf = ({ scans, value, status, updatedAt, persons = [] }: Tracking) => {
  const events = scans.flatMap((scan) => {
    const when = localMoment(scan.at);
    const known = scan.status ?? (scan.value === undefined ? undefined : 'unknown');
    const text = discreet(scan.text ?? (scan.status ? undefined : scan.value), persons);
    return when
      ? [{ at: when, status: known === 'stale' ? undefined : known, text: text || undefined, place: scan.place }]
      : [];
  });
  // A status that we do not know is told in the vendor's word, which needs an entry to stand in.
  const since = moment(updatedAt);
  if (!status && value && since && !events.some(({ text }) => text))
    return [{ at: since, status: 'unknown' as const, text: value, place: undefined }, ...events];
  return events;
};

/** Where a parcel was when it was last heard of: that it has arrived or come back is for the vendor to say. */
const lastSeen = (events: ReturnType<typeof eventsOf>): ShipmentStatus => {
  const last = events.find(({ status }) => status && status !== 'unknown')?.status ?? 'unknown';
  return ['delivered', 'returned', 'cancelled'].includes(last) ? 'unknown' : last;
};

const parcelOf = (tracking: Tracking, place: number) => {
  const { id, number, carrier, delay, status, persons = [] } = tracking;
  const events = eventsOf(tracking);
  return present({
    id: (id ?? number ?? `parcel-${place + 1}`).slice(0, 512),
    carrier: carrier && present({ name: carrier, url: link(tracking.homepage) }),
    number,
    url: link(tracking.url),
    status: status === 'stale' ? lastSeen(events) : (status ?? 'unknown'),
    expected: tracking.expected,
    promised: tracking.promised,
    delay: delay && present({ reason: discreet(delay.reason, persons), since: moment(delay.since) }),
    events: events.map(present),
    items: tracking.items?.length ? tracking.items : undefined,
  });
};

/** What all say alike. */
const common = (values: readonly (string | undefined)[]): string | undefined =>
  values.every((value) => value === values[0]) ? values[0] : undefined;

/** The contract's shipment of all its parcels, `undefined` where there are none. */
export const shipmentOf = (trackings: readonly Tracking[]): unknown =>
  trackings.length === 0
    ? undefined
    : present({
        order: common(trackings.map(({ order }) => order)),
        placedAt: common(trackings.map(({ placedAt }) => moment(placedAt))),
        updatedAt: latest(trackings.map(({ updatedAt }) => moment(updatedAt))),
        parcels: trackings.map(parcelOf),
      });
