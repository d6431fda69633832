import { createApi } from '../../examples/backend/api.ts';
import type { Database } from '../../examples/backend/database.ts';
import { serve } from '../../examples/backend/serve.ts';
import { randomOf } from './backend-data.ts';

/** Milliseconds. */
export interface Latency {
  p50: number;
  p99: number;
}

export const requestNames = [
  'reviews page of a product',
  'reviews page of the shop',
  'filtered page of a product (1 and 2 stars, photos)',
  'filtered page of the shop (1 and 2 stars, photos)',
  'page 500 of the shop',
  'search in a product',
  'search in the shop, rare word',
  'search in the shop, common word',
  '100 ratings',
] as const;
export type RequestName = (typeof requestNames)[number];

const percentile = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;

/** Cursor of page 500, reached as a shopper would: page by page. */
const cursorOfPage = async (url: string, page: number): Promise<string> => {
  let cursor = '';
  for (let at = 1; at < page; at++) {
    const answer = (await (await fetch(`${url}/reviews?cursor=${cursor}`)).json()) as { next?: string };
    if (!answer.next) break;
    cursor = answer.next;
  }
  return cursor;
};

/** Asks the real server over HTTP on this machine, one request after the other. */
export const measureRequests = async (
  database: Database,
  { products, times }: { products: number; times: number },
): Promise<Record<RequestName, Latency>> => {
  const serving = await serve(createApi(database), { port: 0 });
  const random = randomOf(1);
  const product = () => `sku-${Math.floor(random() ** 2 * products)}`;
  const deep = await cursorOfPage(serving.url, 500);
  const paths: Record<RequestName, () => string> = {
    'reviews page of a product': () => `/reviews?product=${product()}`,
    'reviews page of the shop': () => '/reviews',
    'filtered page of a product (1 and 2 stars, photos)': () => `/reviews?product=${product()}&ratings=1,2&photos=true`,
    'filtered page of the shop (1 and 2 stars, photos)': () => '/reviews?ratings=1,2&photos=true',
    'page 500 of the shop': () => `/reviews?cursor=${deep}`,
    'search in a product': () => `/reviews?product=${product()}&search=zipper%20war`,
    'search in the shop, rare word': () => '/reviews?search=fafafa',
    'search in the shop, common word': () => '/reviews?search=coat',
    '100 ratings': () => `/ratings?products=${Array.from({ length: 100 }, product).join(',')}`,
  };
  const result = {} as Record<RequestName, Latency>;
  for (const name of requestNames) {
    const took: number[] = [];
    // A slow one need not be asked 200 times to be known.
    for (let asked = 0; asked < times && (asked < 10 || sum(took) < 15_000); asked++) {
      const start = performance.now();
      const answer = await fetch(serving.url + paths[name]());
      await answer.text();
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      took.push(performance.now() - start);
    }
    const sorted = took.toSorted((a, b) => a - b);
    result[name] = { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99) };
  }
  await serving.close();
  return result;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
