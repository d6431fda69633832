import * as z from 'zod/mini';
import { Link } from './link.ts';
import { listOf } from './list.ts';
import { Count, Id, isMoment, Moment } from './primitives.ts';
import { defineResource } from './resource.ts';

const statuses = [
  'unknown',
  'ordered',
  'label_created',
  'in_transit',
  'out_for_delivery',
  'available_for_pickup',
  'attempt_failed',
  'delivered',
  'exception',
  'returned',
  'cancelled',
] as const;

/** A status that is not of the list is shown as unknown with its own words, never guessed. */
export const ShipmentStatus = z.catch(z.enum(statuses), 'unknown');
export type ShipmentStatus = z.output<typeof ShipmentStatus>;

/** A day span, both ends included. */
const DateRange = z.object({ from: Moment, to: Moment });
export type DateRange = z.output<typeof DateRange>;

const Delay = z.object({
  reason: z.optional(z.string()),
  since: z.optional(Moment),
  /** What the shopper can do about it. */
  options: z.optional(listOf(z.object({ text: z.string(), url: z.optional(Link) }))),
});

/** As `Moment`, or a date and time without offset, which nobody can place and which is shown as it is written. */
const LocalMoment = z
  .string()
  .check(z.refine((text) => isMoment(text) || isMoment(`${text}Z`), 'is not an ISO 8601 date or date and time'));

export const ShipmentEvent = z.object({
  /** Carriers write some times without offset, as the clock at the place said. */
  at: LocalMoment,
  status: z.optional(ShipmentStatus),
  text: z.optional(z.string()),
  place: z.optional(z.string()),
});
export type ShipmentEvent = z.output<typeof ShipmentEvent>;

export const Parcel = z.object({
  id: Id,
  carrier: z.optional(z.object({ name: z.string(), url: z.optional(Link) })),
  number: z.optional(z.string()),
  url: z.optional(Link),
  status: ShipmentStatus,
  /** The window now expected, and the one first promised, which stays beside it. */
  expected: z.optional(DateRange),
  promised: z.optional(DateRange),
  delay: z.optional(Delay),
  events: z.optional(listOf(ShipmentEvent)),
  items: z.optional(listOf(z.object({ name: z.string(), quantity: z.optional(Count) }))),
});
export type Parcel = z.output<typeof Parcel>;

/** Looked up by the order and its e-mail, or by a tracking number. */
export type ShipmentsQuery = { order: string; email: string } | { number: string };

/** Where the parcels are matters more than when the order was placed: a date that is none counts as not stated. */
const MaybeMoment = z.catch(z.optional(Moment), undefined);

export const shipments = defineResource<ShipmentsQuery>()({
  name: 'shipments',
  fresh: 30,
  envelope: z.object({ order: z.optional(z.string()), placedAt: MaybeMoment, updatedAt: MaybeMoment }),
  records: { parcels: Parcel },
});
