import * as z from 'zod/mini';
import { Link } from './link.ts';
import { Money } from './money.ts';
import { Count, Moment } from './primitives.ts';
import { defineResource } from './resource.ts';

/** ISO 3166-1 alpha-2. */
export const Country = z.string().check(z.regex(/^[A-Z]{2}$/));

const Days = z.object({ min: Count, max: Count });
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const Returns = z.object({
  /** 0: cannot be returned. */
  days: Count,
  from: z.optional(z.enum(['delivery', 'purchase'])),
  /** Who pays for sending it back: nobody, the customer in full, or the customer a fixed sum. */
  cost: z.optional(z.union([z.enum(['free', 'customer']), Money])),
  methods: z.optional(z.array(z.string())),
  refund: z.optional(z.string()),
  refundDays: z.optional(Count),
});

export const Shipping = z.object({
  country: z.optional(Country),
  cost: z.optional(Money),
  freeFrom: z.optional(Money),
  cutoff: z.optional(z.object({ time: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)), timeZone: z.string() })),
  handlingDays: z.optional(Days),
  transitDays: z.optional(Days),
  /** On which handling and transit go on; without them both count calendar days. */
  workingDays: z.optional(z.array(z.enum(weekdays))),
});
export type Shipping = z.output<typeof Shipping>;

export const policyKinds = ['returns', 'shipping', 'warranty', 'privacy', 'payment', 'withdrawal'] as const;
export type PolicyKind = (typeof policyKinds)[number];

export const Policy = z.object({
  kind: z.enum(policyKinds),
  summary: z.string(),
  url: z.optional(Link),
  updatedAt: z.optional(Moment),
  returns: z.optional(Returns),
  shipping: z.optional(Shipping),
  warranty: z.optional(z.object({ months: Count, scope: z.optional(z.string()) })),
  exceptions: z.optional(z.array(z.string())),
});
export type Policy = z.output<typeof Policy>;

export interface PoliciesQuery {
  country?: string;
  product?: string;
}

export const policies = defineResource<PoliciesQuery>()({
  name: 'policies',
  envelope: z.object({ updatedAt: z.optional(Moment) }),
  records: { items: Policy },
});
