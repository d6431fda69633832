import type { Ask } from '../../backend.ts';
import type { PolicyKind } from '../../model/policy.ts';
import type { Read } from './site.ts';

/** Kind → slug of its page, in the order in which they are shown. */
export type Slugs = readonly (readonly [kind: PolicyKind, slug: string])[];

/**
 * The shop's own pages, all in one request.
 * @throws Error where none of them is published: WordPress and WooCommerce create theirs as drafts.
 */
export const readPolicies =
  (read: Read, slugs: Slugs) =>
  async (_: unknown, ask: Ask): Promise<unknown> => {
    const asked = [...new Set(slugs.map(([, slug]) => slug))];
    const parameters = {
      slug: asked.join(),
      per_page: 100,
      _fields: 'slug,link,title,content,modified_gmt',
    };
    const [{ url, items: pages }, { policyOf }] = await Promise.all([
      read('wp/v2/pages', parameters, ask),
      import('./records.ts'),
    ]);
    const items = slugs.flatMap(([kind, slug]) => {
      const page = pages.find((page) => page.slug === slug);
      return page ? policyOf(kind, page) : [];
    });
    if (items.length === 0)
      throw new Error(
        `${url} found no published page "${asked.join('" or "')}": publish it in WordPress › Pages, or name the shop's own by data-returns-page="…" and the like`,
      );
    return { items };
  };
