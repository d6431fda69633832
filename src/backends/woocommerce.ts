import * as z from 'zod/mini';
import { defineBackend } from '../backend.ts';
import { Endpoint } from '../model/link.ts';
import type { PolicyKind } from '../model/policy.ts';
import { readPolicies } from './woocommerce/policies.ts';
import { openProducts } from './woocommerce/products.ts';
import { readReviews } from './woocommerce/reviews.ts';
import { openSite, type Raw, textOf } from './woocommerce/site.ts';

/** In the order in which they are shown. */
const kinds: readonly PolicyKind[] = ['returns', 'shipping', 'warranty', 'privacy', 'payment', 'withdrawal'];

/** Of a page in WordPress; none where it is empty. */
const slug = (standard: string) => z._default(z.string(), standard);

/** The score is a string, "0" where nobody has rated. How many gave which stars is not said. */
const ratingOf = ([product, { average_rating, review_count }]: readonly [string, Raw]) => ({
  product,
  count: review_count,
  ...(Number(textOf(average_rating)) > 0 && { average: Number(textOf(average_rating)) }),
});

/** A WooCommerce shop: the Store API's products and reviews, and WordPress pages as policies. No key, no plugin. */
export default defineBackend({
  options: z.object({
    endpoint: z._default(Endpoint, ''),
    permalinks: z._default(z.enum(['pretty', 'plain']), 'pretty'),
    // As WooCommerce and WordPress name the pages they create.
    returnsPage: slug('refund_returns'),
    shippingPage: slug(''),
    warrantyPage: slug(''),
    privacyPage: slug('privacy-policy'),
    paymentPage: slug(''),
    withdrawalPage: slug(''),
  }),
  connect: (options) => {
    const read = openSite(options);
    const products = openProducts(read);
    const slugs = kinds.map((kind) => [kind, options[`${kind}Page`]] as const).filter(([, slug]) => slug);
    return {
      read: {
        ratings: async ({ products: names }, ask) => ({
          items: [...(await products.find(names, ask))].map(ratingOf),
        }),
        reviews: readReviews(read, products),
        ...(slugs.length > 0 && { policies: readPolicies(read, slugs) }),
      },
    };
  },
});
