import * as z from 'zod/mini';
import { Count, Id, Moment } from './primitives.ts';
import { defineResource } from './resource.ts';

/** A rating on any scale, e.g. 87 of 0–100. */
const Scaled = z
  .object({ value: z.number(), best: z.number(), worst: z.number() })
  .check(
    z.refine(
      ({ value, best, worst }) => worst < best && value >= worst && value <= best,
      'value lies outside worst to best',
    ),
  );

const toFive = (value: number, worst: number, best: number): number => 1 + ((value - worst) / (best - worst)) * 4;

/** Read as a number on 1 to 5, whatever scale it came on. */
export const Rating = z.union([
  z.number().check(z.gte(1), z.lte(5)),
  z.pipe(
    Scaled,
    z.transform(({ value, worst, best }) => toFive(value, worst, best)),
  ),
]);
export type Rating = z.output<typeof Rating>;

export const stars = [5, 4, 3, 2, 1] as const;
export type Star = (typeof stars)[number];

/** Reviews per whole star. A scaled rating counts for the star it is nearest to. */
export const Distribution = z.object({ 1: Count, 2: Count, 3: Count, 4: Count, 5: Count });
export type Distribution = z.output<typeof Distribution>;

const Fields = z.object({
  product: Id,
  average: z.optional(z.number()),
  count: Count,
  best: z._default(z.number(), 5),
  worst: z._default(z.number(), 1),
  distribution: z.optional(Distribution),
  from: z.optional(Moment),
  to: z.optional(Moment),
  /** Share of reviewers who recommend the product, 0 to 1. */
  recommended: z.optional(z.number().check(z.gte(0), z.lte(1))),
});

/** The rating of one product over all its reviews: `average` on 1 to 5, absent when `count` is 0. */
export const RatingSummary = z.pipe(
  Fields.check(
    z.refine(({ average, count }) => count === 0 || average !== undefined, 'a count without an average'),
    z.refine(
      ({ average, worst, best }) => worst < best && (average === undefined || (average >= worst && average <= best)),
      'average lies outside worst to best',
    ),
  ),
  z.transform(({ average, count, worst, best, distribution, ...rest }) => ({
    ...rest,
    count,
    ...(count > 0 && average !== undefined && { average: toFive(average, worst, best) }),
    // Bars that do not add up to the count would be a guess: they are not shown.
    ...(distribution && total(distribution) === count && { distribution }),
  })),
);
export type RatingSummary = z.output<typeof RatingSummary>;

const total = (distribution: Distribution): number => stars.reduce((sum, star) => sum + distribution[star], 0);

export interface RatingsQuery {
  product: string;
}

/** Asked one product at a time, sent for up to 100 together as `{ products }`. */
export const ratings = defineResource<RatingsQuery>()({
  name: 'ratings',
  envelope: z.object({ updatedAt: z.optional(Moment) }),
  records: { items: RatingSummary },
  gather: { one: 'product', many: 'products', limit: 100 },
});
