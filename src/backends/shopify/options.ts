import * as z from 'zod/mini';

/** A domain, or its address: `nordwind.myshopify.com`, `https://nordwind.example`. */
const domain = /^(https?:\/\/)?[a-z\d-]+(\.[a-z\d-]+)+(:\d+)?\/?$/i;

/**
 * Everything of Shopify's that has a prefix is a secret: `shpat_` and `shpua_` (apps, and the private Storefront token),
 * `shpca_`, `shppa_`, `shpss_`, `shptka_`, `shcat_`. The public Storefront token is 32 bare hexadecimal digits.
 */
const secret = /^sh[a-z]{2,5}_/i;

export const Options = z.object({
  shop: z.optional(
    z.pipe(
      z.string().check(z.refine((text) => domain.test(text), 'is not a domain such as "your-shop.myshopify.com"')),
      z.transform((text) => text.replace(/^(?!https?:)/i, 'https://').replace(/\/$/, '')),
    ),
  ),
  token: z.optional(
    z
      .string()
      .check(
        z.refine(
          (text) => !secret.test(text),
          'is a secret of the shop that everybody could read in the page, so replace it; give the public Storefront access token, which has no prefix',
        ),
      ),
  ),
  /** The default is the version whose schema the queries are tested against; Shopify answers for a retired one by the oldest it has. */
  version: z._default(z.string().check(z.regex(/^(\d{4}-\d\d|unstable)$/)), '2026-04'),
});
export type Options = z.output<typeof Options>;
