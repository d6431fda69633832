import * as z from 'zod/mini';
import { Link } from './link.ts';
import { Count, Id, Moment } from './primitives.ts';
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

const Delay = z.object({
  reason: z.optional(z.string()),
  since: z.optional(Moment),
  /** What the shopper can do about it. */
  options: z.optional(z.array(z.object({ text: z.string(), url: z.optional(Link) }))),
});

const ShipmentEvent = z.object({
  at: Moment,
  status: z.optional(ShipmentStatus),
  text: z.optional(z.string()),
  place: z.optional(z.string()),
});

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
  events: z.optional(z.array(ShipmentEvent)),
  items: z.optional(z.array(z.object({ name: z.string(), quantity: z.optional(Count) }))),
});
export type Parcel = z.output<typeof Parcel>;

/** Looked up by the order and its e-mail, or by a tracking number. */
export type ShipmentsQuery = { order: string; email: string } | { number: string };

export const shipments = defineResource<ShipmentsQuery>()({
  name: 'shipments',
  fresh: 30,
  envelope: z.object({ order: z.optional(z.string()), placedAt: z.optional(Moment), updatedAt: z.optional(Moment) }),
  records: { parcels: Parcel },
});
