import type { PoliciesQuery } from './policy.ts';
import type { ShipmentsQuery } from './shipment.ts';

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

/**
 * The shipment, unless what it says of itself is another than was asked for: then nothing. Its data holds no e-mail
 * address, so of an order and its address only the order can be compared.
 */
export const selectShipment = (answer: unknown, query: ShipmentsQuery): unknown => {
  if (!isObject(answer)) return answer;
  const parcels: unknown[] = Array.isArray(answer.parcels) ? answer.parcels : [];
  const numbers = parcels.flatMap((parcel) => (isObject(parcel) && parcel.number !== undefined ? [parcel.number] : []));
  const [asked, known] = 'number' in query ? [query.number, numbers] : [query.order, [answer.order ?? query.order]];
  return known.length === 0 || known.includes(asked) ? answer : undefined;
};
