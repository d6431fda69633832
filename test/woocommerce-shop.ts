import backend from '../src/backends/woocommerce.ts';
import { check } from '../src/client/check.ts';
import { resources } from '../src/model/resources.ts';
import type { ReviewsQuery } from '../src/model/review.ts';
import { expect } from 'vitest';
import { asking } from './asking.ts';
import { serve } from './local-server.ts';
import { woocommerce, wooReview, type WooCommerceShop } from './woocommerce-server.ts';

export const ask = asking();

export const connect = (options: object) => backend.connect(backend.options.parse(options)).read as Required<Read>;
type Read = ReturnType<typeof backend.connect>['read'];

/** A shop over real HTTP, and the backend that speaks to it. */
export const open = async (
  shop: WooCommerceShop,
  options: Parameters<typeof woocommerce>[1] & { pasted?: object } = {},
) => {
  const { listener, asked } = woocommerce(shop, options);
  const server = await serve(listener);
  const endpoint = new URL(server.url).origin + (options.at ?? '');
  const { ratings, reviews, policies } = connect({ endpoint, ...options.pasted });
  return {
    endpoint,
    asked,
    routes: () => asked.map(({ route }) => route),
    ratings: async (...products: string[]) => check(resources.ratings, await ratings({ products }, ask)),
    reviews: (query: Partial<ReviewsQuery> = {}) => reviews({ sort: 'newest', limit: 10, ...query }, ask),
    policies: () => policies({}, ask),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
};
type Shop = Awaited<ReturnType<typeof open>>;

export const reviewsOf = (count: number) => Array.from({ length: count }, (_, at) => wooReview(at + 1));

export const read = async (shop: Shop, query: Partial<ReviewsQuery> = {}) => {
  const { answer, problems } = check(resources.reviews, await shop.reviews(query));
  return {
    ...(answer as { items: Record<string, unknown>[]; total: number; matching?: number; next?: string }),
    problems,
  };
};
export const idsOf = ({ items }: { items: readonly Record<string, unknown>[] }) => items.map(({ id }) => id);

export const failureOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    (value) => expect.unreachable(`answered ${JSON.stringify(value)}`),
    (thrown: Error) => thrown.message,
  );
