import type { IncomingMessage, ServerResponse } from 'node:http';

type Raw = Record<string, unknown>;

export interface WooCommerceShop {
  readonly products?: readonly Raw[];
  readonly reviews?: readonly Raw[];
  /** Drafts too: only those with `status: 'publish'` are given to visitors. */
  readonly pages?: readonly Raw[];
}

interface Options {
  readonly permalinks?: 'pretty' | 'plain';
  /** Folder of the site. */
  readonly at?: string;
  /** Routes that a plugin closes to visitors, such as `wp/v2`, and the status it says. */
  readonly closed?: Readonly<Record<string, number>>;
}

/** The address as the site reads it; a test may count what was asked. */
export type Asked = { readonly route: string; readonly parameters: URLSearchParams };

class Refused extends Error {
  readonly status: number;
  readonly body: object;
  constructor(status: number, code: string, params?: object) {
    super(code);
    this.status = status;
    this.body = { code, message: 'Refused.', data: { status, ...(params && { params }) } };
  }
}

const listOf = (value: string | null): string[] | undefined => value?.split(',');
const keep = (record: Raw, fields: readonly string[] | undefined): Raw =>
  fields ? Object.fromEntries(Object.entries(record).filter(([name]) => fields.includes(name))) : record;

/** Checks as WordPress does what its schema of the parameters says. */
const check = (parameters: URLSearchParams): void => {
  const perPage = Number(parameters.get('per_page') ?? 10);
  if (!(perPage >= 1 && perPage <= 100)) {
    throw new Refused(400, 'rest_invalid_param', { per_page: 'per_page must be between 1 (inclusive) and 100' });
  }
  const orderby = parameters.get('orderby');
  if (orderby && !['date', 'date_gmt', 'id', 'rating', 'product'].includes(orderby)) {
    throw new Refused(400, 'rest_invalid_param', { orderby: 'orderby is not one of date, date_gmt, …' });
  }
};

const byProduct = (products: readonly Raw[], parameters: URLSearchParams): Raw[] => {
  const [include, skus, slugs] = ['include', 'sku', 'slug'].map((name) => listOf(parameters.get(name)));
  return products.filter(
    ({ id, sku, slug, parent }) =>
      // Variations are only found by SKU or slug, as WooCommerce does.
      (!parent || skus || slugs) &&
      (!include || include.includes(String(id))) &&
      (!skus || skus.some((one) => one.toLowerCase() === String(sku).toLowerCase())) &&
      (!slugs || slugs.includes(String(slug))),
  );
};

const columns: Record<string, string> = { date: 'date_created', date_gmt: 'date_created_gmt', rating: 'rating' };

const ordered = (reviews: readonly Raw[], parameters: URLSearchParams): Raw[] => {
  const products = listOf(parameters.get('product_id'));
  const column = columns[parameters.get('orderby') ?? 'date'] ?? 'id';
  const sign = parameters.get('order') === 'asc' ? 1 : -1;
  const value = (review: Raw) => (column === 'rating' ? Number(review.rating ?? -1) : String(review[column]));
  return reviews
    .filter(({ product_id }) => !products || products.includes(String(product_id)))
    .toSorted((a, b) => {
      const [left, right] = [value(a), value(b)];
      return left === right ? Number(b.id) - Number(a.id) : sign * (left < right ? -1 : 1);
    });
};

/** What the Store API and WordPress answer, as documented; an array of all that fits, before its page is cut out. */
const routes: Record<string, (shop: WooCommerceShop, parameters: URLSearchParams) => Raw[]> = {
  'wc/store/v1/products': ({ products = [] }, parameters) => byProduct(products, parameters),
  'wc/store/v1/products/reviews': ({ reviews = [] }, parameters) => ordered(reviews, parameters),
  'wp/v2/pages': ({ pages = [] }, parameters) =>
    pages.filter(
      ({ status, slug }) => status === 'publish' && listOf(parameters.get('slug'))?.includes(String(slug)) !== false,
    ),
};

/**
 * A WordPress site with WooCommerce, as far as its REST API is read: both forms of the address, paging, headers, and the
 * refusals. Give it to a server; `asked` holds what it was asked. Not one of its answers allows another origin.
 */
export const woocommerce = (shop: WooCommerceShop, { permalinks = 'pretty', at = '', closed = {} }: Options = {}) => {
  const asked: Asked[] = [];
  const answer = (url: URL): { body: unknown; headers: Record<string, string> } | undefined => {
    const pretty = permalinks === 'pretty' && url.pathname.startsWith(`${at}/wp-json/`);
    const route = pretty
      ? url.pathname.slice(`${at}/wp-json/`.length)
      : url.pathname === `${at}/` && url.searchParams.get('rest_route')?.slice(1);
    if (!route) return undefined;
    const parameters = url.searchParams;
    asked.push({ route, parameters });
    const [, status] = Object.entries(closed).find(([prefix]) => route.startsWith(prefix)) ?? [];
    if (status) throw new Refused(status, status === 404 ? 'rest_no_route' : 'rest_cannot_access');
    const find = routes[route];
    if (!find) throw new Refused(404, 'rest_no_route');
    check(parameters);
    const all = find(shop, parameters);
    const perPage = Number(parameters.get('per_page') ?? 10);
    const start = Number(parameters.get('offset')) || perPage * (Number(parameters.get('page') ?? 1) - 1);
    const fields = listOf(parameters.get('_fields'));
    return {
      body: all.slice(start, start + perPage).map((record) => keep(record, fields)),
      headers: { 'x-wp-total': String(all.length), 'x-wp-totalpages': String(Math.ceil(all.length / perPage)) },
    };
  };
  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    try {
      const found = answer(new URL(request.url!, 'http://shop'));
      if (found) {
        response.writeHead(200, { 'content-type': 'application/json; charset=UTF-8', ...found.headers });
        response.end(JSON.stringify(found.body));
      } else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Not Found</h1>');
    } catch (cause) {
      if (!(cause instanceof Refused)) throw cause;
      response.writeHead(cause.status, { 'content-type': 'application/json' }).end(JSON.stringify(cause.body));
    }
  };
  return { listener, asked };
};

/** A review as the Store API gives it, with the hash of an e-mail address that it adds. */
export const wooReview = (id: number, given: Raw = {}): Raw => {
  const date = new Date(Date.UTC(2026, 0, 1) + id * 86_400_000).toISOString().slice(0, 19);
  return {
    id,
    date_created: date,
    formatted_date_created: 'January 1, 2026',
    date_created_gmt: date,
    product_id: 34,
    product_name: 'Coat &amp; hat',
    reviewer: `Ana ${id}`,
    review: `<p>Review number ${id}.</p>\n`,
    rating: (id % 5) + 1,
    verified: id % 2 === 0,
    reviewer_avatar_urls: { 24: 'https://secure.gravatar.com/avatar/12345?s=24' },
    ...given,
  };
};

export const wooProduct = (id: number, given: Raw = {}): Raw => ({
  id,
  name: `Product ${id}`,
  slug: `product-${id}`,
  sku: `SKU-${id}`,
  parent: 0,
  average_rating: '4.50',
  review_count: 2,
  description: '<p>Long.</p>',
  ...given,
});

export const wooPage = (slug: string, content: string, given: Raw = {}): Raw => ({
  id: 3,
  slug,
  status: 'publish',
  link: `https://shop.example/${slug}/`,
  title: { rendered: `Title of ${slug}` },
  content: { rendered: content, protected: false },
  modified_gmt: '2026-10-03T08:00:00',
  ...given,
});
