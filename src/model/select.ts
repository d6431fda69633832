import type { PoliciesQuery } from './policy.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Keeps the records of a whole answer that fit; an answer of another shape is passed on for the client to refuse. */
const keep = (answer: unknown, fits: (record: Record<string, unknown>) => boolean): unknown =>
  isObject(answer) && Array.isArray(answer.items)
    ? { ...answer, items: answer.items.filter((record) => !isObject(record) || fits(record)) }
    : answer;

/** The ratings asked for out of all. */
export const selectRatings = (answer: unknown, products: readonly string[]): unknown =>
  keep(answer, (rating) => products.includes(rating.product as string));

/** Policies that name a country hold only there; those that name none hold everywhere. */
export const selectPolicies = (answer: unknown, { country }: PoliciesQuery): unknown =>
  keep(answer, ({ shipping }) => !country || !isObject(shipping) || !shipping.country || shipping.country === country);
