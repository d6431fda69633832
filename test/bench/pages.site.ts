import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { pageWith } from '../built.ts';
import { withDates } from '../../examples/backend/demo.dates.ts';
import { selectPolicies } from '../../src/model/select.ts';

const root = join(import.meta.dirname, '../..');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

interface Review {
  id: string;
  photos?: unknown;
  product: string;
  rating: number;
  title?: string;
  body?: string;
  author?: { name?: string };
  publishedAt: string;
}

const all = (
  JSON.parse(readFileSync(join(root, 'examples/store/data/reviews.json'), 'utf8')) as { items: Review[] }
).items.filter(({ product }) => product === 'wool-coat');
/** The same 20 reviews on every page, without photos: those would measure image decoding. */
const reviews = all.filter(({ photos }) => !photos).slice(0, 20);

const shop = withDates(
  JSON.parse(readFileSync(join(root, 'examples/store/data/shop.json'), 'utf8')),
  new Date('2026-11-20T12:00:00Z'),
) as { badges: object[]; policies: { product?: string }[]; shipments: object[] };

const escape = (text = ''): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What a page may say in its head, so that the files start with it and not with the script. */
const hints = (widget: string): string => {
  const [, ...files] = pageWith(widget);
  return files.map((file) => `<link rel="modulepreload" href="${file.slice('cdn'.length)}">`).join('');
};

const page = (body: string, script = true, head = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}<title>Wool coat</title>
<style>body{font:16px/1.5 sans-serif;margin:1rem}candor-reviews{display:block;min-height:max(480px,100vh)}candor-carousel{display:block;min-height:585px}
candor-rating{display:inline-block;min-height: max(24px, 1.5em); vertical-align: middle;}candor-badges,candor-policies,candor-tracker{display:block}candor-badges{min-height:264px}
candor-policies{min-height:470px}candor-policies[layout=line]{min-height:240px}candor-tracker{min-height:1003px}.review{border-top:1px solid;padding:1rem 0}</style>
${script ? '<script async src="/candor.js" data-backend="rest" data-endpoint="/trust"></script>' : ''}</head>
<body><h1>Wool coat</h1><p>A coat for the coast.</p><p><button type="button">Add to cart</button></p>${body}</body></html>`;

const staticReview = ({ rating, title, body, author, publishedAt }: Review): string =>
  `<article class="review"><p>${rating} of 5</p><h3>${escape(title)}</h3><p>${escape(body)}</p>
<p>${escape(author?.name)} <time datetime="${publishedAt}">${publishedAt}</time></p></article>`;

const carousel = '<candor-carousel product="wool-coat" select="newest" limit="20"></candor-carousel>';

/** What is measured, by name. The first is what the others are compared with. */
export const pages: Record<string, string> = {
  'static HTML, 20 reviews': page(reviews.map(staticReview).join(''), false),
  'carousel, 20 cards': page(carousel),
  'carousel, 20 cards, hints in the head': page(carousel, true, hints('carousel')),
  'reviews list, 20': page('<candor-reviews product="wool-coat" limit="20"></candor-reviews>'),
  'listing, 100 ratings': page(
    Array.from(
      { length: 100 },
      (_, index) => `<p>Good ${index} <candor-rating product="p-${index}"></candor-rating></p>`,
    ).join(''),
  ),
  'cart: badges, policies, tracker': page(
    `<candor-policies layout="line" kinds="shipping returns" country="DE" cart-total="58.00 EUR"></candor-policies>
<candor-badges layout="near-button"></candor-badges><candor-policies layout="accordion" country="DE"></candor-policies>
<candor-tracker number="NP014600003"></candor-tracker><candor-badges layout="footer"></candor-badges>`,
  ),
};

const ratings = (products: string[]) => ({
  items: products.map((product) => ({
    product,
    average: 4.3,
    count: 128,
    distribution: { 1: 4, 2: 6, 3: 11, 4: 32, 5: 75 },
    from: '2024-02-01',
    to: '2026-11-20',
  })),
});

const generalPolicies = { items: shop.policies.filter(({ product }) => !product) };

const answer = (url: URL): { type: string; body: string | Buffer } | undefined => {
  const name = decodeURIComponent(url.pathname.slice(1));
  if (pages[name]) return { type: types['.html']!, body: pages[name] };
  const json = (value: unknown) => ({ type: types['.json']!, body: JSON.stringify(value) });
  if (name === 'trust/reviews') return json({ items: reviews, total: all.length, matching: all.length });
  if (name === 'trust/ratings') return json(ratings(url.searchParams.get('products')!.split(',')));
  if (name === 'trust/badges') return json({ items: shop.badges });
  if (name === 'trust/policies')
    return json(selectPolicies(generalPolicies, { country: url.searchParams.get('country') ?? '' }));
  if (name === 'trust/shipments/lookup') return json(shop.shipments[0]);
  try {
    return { type: types[extname(name)] ?? 'text/plain', body: readFileSync(join(root, 'dist/cdn', name)) };
  } catch {
    return undefined;
  }
};

/** Compressed once: the best compression takes longer than the browser does. */
const compressed = new Map<string, Buffer>();
const compress = (body: string | Buffer): Buffer => {
  const key = String(body);
  let found = compressed.get(key);
  if (!found) compressed.set(key, (found = brotliCompressSync(body)));
  return found;
};

/** Serves the pages, the built files and the data on loopback, compressed as a CDN would. No browser keeps any. */
export const openSite = async (): Promise<{ url: string; server: Server }> => {
  const server = createServer((request, response) => {
    const found = answer(new URL(request.url!, 'http://localhost'));
    if (!found) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': found.type, 'content-encoding': 'br', 'cache-control': 'no-store' });
    response.end(compress(found.body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
};
