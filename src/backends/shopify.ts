import { defineBackend } from '../backend.ts';
import { Options } from './shopify/options.ts';
import { readRatings } from './shopify/ratings.ts';
import { storefrontOf } from './shopify/storefront.ts';

/** A shop on Shopify, by its Storefront API: ratings of standard metafields, reviews an app lets it read, policies. */
export default defineBackend({
  options: Options,
  connect: (options) => {
    const storefront = storefrontOf(options);
    return {
      read: {
        ratings: ({ products }, ask) => readRatings(storefront, products, ask),
        // A page of tiles asks for ratings alone: what reads texts comes with who asks for them.
        reviews: async (query, ask) => (await import('./shopify/reviews.ts')).readReviews(storefront, query, ask),
        policies: async (_, ask) => (await import('./shopify/policies.ts')).readPolicies(storefront, ask),
      },
    };
  },
});
