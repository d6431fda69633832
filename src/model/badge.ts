import * as z from 'zod/mini';
import { ImageLink, Link } from './link.ts';
import { Id, Moment } from './primitives.ts';
import { defineResource } from './resource.ts';

export const badgeKinds = [
  'security',
  'privacy',
  'payment',
  'certification',
  'membership',
  'guarantee',
  'delivery',
] as const;

export const Badge = z.object({
  id: Id,
  kind: z.enum(badgeKinds),
  name: z.string(),
  statement: z.optional(z.string()),
  issuer: z.optional(z.object({ name: z.string(), url: z.optional(Link) })),
  evidence: z.optional(Link),
  criteria: z.optional(Link),
  image: z.optional(ImageLink),
  checkedAt: z.optional(Moment),
  validUntil: z.optional(Moment),
});
export type Badge = z.output<typeof Badge>;

export const badges = defineResource<Record<never, never>>()({
  name: 'badges',
  envelope: z.object({ updatedAt: z.optional(Moment) }),
  records: { items: Badge },
});
