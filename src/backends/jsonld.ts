import * as z from 'zod/mini';
import { defineBackend } from '../backend.ts';
import { readGraph, type Graph } from './jsonld/graph.ts';
import { type Products, productsIn } from './jsonld/product.ts';
import { ratingsIn } from './jsonld/ratings.ts';

type Answer<Query> = (graph: Graph, products: Products, query: Query) => unknown;

/** The loader may run before the parser has reached the data; until it has, "not there" is not known. */
const parsed = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve(undefined);
    else document.addEventListener('DOMContentLoaded', resolve, { once: true });
  });

const answers = () => import('./jsonld/answers.ts');

/** Reads the page anew for every question, because a page of one app becomes that of another product. */
const answering =
  <Query>(load: () => Promise<Answer<Query>>) =>
  async (query: Query): Promise<unknown> => {
    const [answer] = await Promise.all([load(), parsed()]);
    // Many pages have none, and need none of what reads it.
    const hasMarkup = document.querySelector('[itemscope],[typeof]');
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
      reviews: answering(async () => (await answers()).reviewsIn),
      policies: answering(async () => (await answers()).policiesIn),
      shipments: answering(async () => (await answers()).shipmentIn),
    },
  }),
});
