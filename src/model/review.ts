import * as z from 'zod/mini';
import { ImageLink, Link } from './link.ts';
import { listOf } from './list.ts';
import { Count, Id, Language, Moment } from './primitives.ts';
import { Rating } from './rating.ts';
import { defineResource } from './resource.ts';

export const Photo = z.object({
  url: ImageLink,
  width: z.optional(Count),
  height: z.optional(Count),
  alt: z.optional(z.string()),
});
export type Photo = z.output<typeof Photo>;

export const Purchase = z.enum(['confirmed', 'unconfirmed', 'unknown']);
export type Purchase = z.output<typeof Purchase>;

export const Source = z.enum(['invited', 'web', 'imported', 'staff']);
export type Source = z.output<typeof Source>;

export const Review = z.object({
  id: Id,
  product: z.optional(Id),
  rating: Rating,
  title: z.optional(z.string()),
  body: z.optional(z.string()),
  language: z.optional(Language),
  author: z.optional(
    z.object({
      name: z.optional(z.string()),
      location: z.optional(z.string()),
      facts: z.optional(z.array(z.object({ name: z.string(), value: z.string() }))),
    }),
  ),
  publishedAt: z.optional(Moment),
  experiencedAt: z.optional(Moment),
  purchase: z._default(Purchase, 'unknown'),
  source: z.optional(Source),
  /** Where an imported review was first published. */
  importedFrom: z.optional(z.string()),
  /** What the author got for writing. */
  incentive: z.optional(z.string()),
  photos: z.optional(listOf(Photo)),
  reply: z.optional(z.object({ author: z.optional(z.string()), body: z.string(), publishedAt: z.optional(Moment) })),
  helpful: z.optional(z.object({ yes: Count, no: Count })),
});
export type Review = z.output<typeof Review>;

/** How the shop comes by its reviews, in its own words and in counts that add up. */
export const Collection = z.object({
  statement: z.string(),
  /** It stands beside all reviews: a bad address is left out and costs none of them. */
  url: z.catch(z.optional(Link), undefined),
  counts: z.optional(
    z.object({
      received: z.optional(Count),
      published: z.optional(Count),
      pending: z.optional(Count),
      /** Reason → number of reviews held back for it. */
      withheld: z.optional(z.record(z.string(), Count)),
    }),
  ),
});
export type Collection = z.output<typeof Collection>;

export const sorts = ['newest', 'oldest', 'highest', 'lowest', 'helpful'] as const;
export type Sort = (typeof sorts)[number];

export const filters = ['ratings', 'photos', 'purchase', 'language', 'search'] as const;
export type Filter = (typeof filters)[number];

/** What a shopper may choose; summary and list of one product share it. */
export interface ReviewFilters {
  /** Whole stars; none means all. */
  ratings?: readonly number[];
  photos?: boolean;
  purchase?: 'confirmed';
  language?: string;
  search?: string;
}

export interface ReviewsQuery extends ReviewFilters {
  /** Absent: the reviews of the whole shop. */
  product?: string;
  sort: Sort;
  limit: number;
  /** `next` of the page before. */
  cursor?: string;
}

export const reviews = defineResource<ReviewsQuery>()({
  name: 'reviews',
  envelope: z.object({
    /** All reviews of the subject. */
    total: z.optional(Count),
    /** Those that fit the filters. */
    matching: z.optional(Count),
    next: z.optional(z.string()),
    collection: z.optional(Collection),
    /** What the backend can do with them; each is all of it where it says nothing. */
    sorts: z.optional(listOf(z.enum(sorts))),
    filters: z.optional(listOf(z.enum(filters))),
    updatedAt: z.optional(Moment),
  }),
  records: { items: Review },
});
