import * as z from 'zod/mini';
import { defineBackend } from '../backend.ts';
import { parsed } from '../model/parsed.ts';
import { readGraph, type Graph } from './jsonld/graph.ts';
import { type Products, productsIn } from './jsonld/product.ts';
import { ratingsIn } from './jsonld/ratings.ts';

type Answer<Query> = (graph: Graph, products: Products, query: Query) => unknown;

/** Reads the page anew for every question, because a page of one app becomes that of another product. */
const answering =
  <Query>(load: () => Promise<Answer<Query>>) =>
  async (query: Query): Promise<unknown> => {
    const [answer] = await Promise.all([load(), parsed()]);
    // Many pages have none, and need none of what reads it. Two questions, because browsers answer those for one attribute faster.
    const hasMarkup = document.querySelector('[itemscope]') ?? document.querySelector('[typeof]');
    const markup = hasMarkup ? (await import('./jsonld/markup.ts')).readMarkup(document) : [];
    const graph = readGraph(document, markup);
    const found = answer(graph, productsIn(graph, document), query);
    if (found === undefined && graph.fault) throw new Error(graph.fault);
    return found;
  };

/** What the page says already: schema.org data in JSON-LD, microdata or RDFa Lite, as its shop prints it for search engines. */
export default defineBackend({
  options: z.object({}),
  connect: () => ({
    read: {
      ratings: answering(async () => ratingsIn),
      reviews: answering(async () => (await import('./jsonld/reviews.ts')).reviewsIn),
      policies: answering(async () => (await import('./jsonld/policies.ts')).policiesIn),
      shipments: answering(async () => (await import('./jsonld/shipment.ts')).shipmentIn),
    },
  }),
});
