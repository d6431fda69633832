import { expect } from 'vitest';
import { check } from '../../client/check.ts';
import type { ReviewsQuery } from '../../model/review.ts';
import { resources } from '../../model/resources.ts';
import { readGraph } from './graph.ts';
import { readMarkup } from './markup.ts';
import { policiesIn } from './policies.ts';
import { productsIn } from './product.ts';
import { ratingsIn } from './ratings.ts';
import { reviewsIn } from './reviews.ts';
import { shipmentIn } from './shipment.ts';

/** A document of its own, at the address of a product page. */
export const open = async (html: string): Promise<Document> => {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><base href="https://shop.example/product/wool-coat/">${html}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
};

type Fields = Readonly<Record<string, unknown>>;

interface Answer {
  readonly items: readonly Fields[];
  readonly parcels: readonly Fields[];
  readonly total?: number;
  readonly matching?: number;
  readonly next?: string;
  readonly sorts?: readonly string[];
  readonly filters?: readonly string[];
}

/** As the client would pass it on: of a right answer no record is left out. */
const checked = (name: keyof typeof resources, answer: unknown): Answer | undefined => {
  if (answer === undefined) return undefined;
  const { answer: data, problems } = check(resources[name], answer);
  expect(problems).toEqual([]);
  return data as unknown as Answer;
};

/** Reads a page as the backend does. */
export const read = async (html: string) => {
  const page = await open(html);
  const graph = readGraph(page, readMarkup(page));
  const products = productsIn(graph, page);
  const ratings = (...asked: string[]) => checked('ratings', ratingsIn(graph, products, { products: asked }));
  return {
    fault: graph.fault,
    ratings,
    average: (asked: string) => ratings(asked)?.items[0]?.average,
    reviews: (query: Partial<ReviewsQuery> = {}) =>
      checked('reviews', reviewsIn(graph, products, { sort: 'newest', limit: 10, ...query })),
    policies: (query = {}) => checked('policies', policiesIn(graph, products, query)),
    shipment: (query: { number: string } | { order: string; email: string }) =>
      checked('shipments', shipmentIn(graph, products, query)),
  };
};

export const rated = (average: unknown, count: unknown = 12) => ({
  '@type': 'AggregateRating',
  ratingValue: average,
  reviewCount: count,
});

export const good = (sku: string, average: unknown, more: object = {}) => ({
  '@type': 'Product',
  sku,
  name: `Good ${sku}`,
  aggregateRating: rated(average),
  ...more,
});

export const said = (body: string, more: object = {}) => ({
  '@type': 'Review',
  author: 'Ana',
  datePublished: '2026-10-03',
  reviewBody: body,
  reviewRating: { ratingValue: 4 },
  ...more,
});
