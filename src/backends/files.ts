import * as z from 'zod/mini';
import { defineBackend } from '../backend.ts';
import { Endpoint } from '../model/link.ts';
import { selectPolicies, selectRatings } from '../model/select.ts';
import { selectQuestions } from '../model/select-questions.ts';
import { selectReviews } from '../model/select-reviews.ts';

/** The file of a subject: of one product, or of the whole shop. */
const fileOf = (name: string, product: string | undefined): string =>
  product === undefined ? `${name}.json` : `${name}/${encodeURIComponent(product)}.json`;

/** Static JSON files on any host, laid out as the wire contract says; the page sorts, filters and turns pages. */
export default defineBackend({
  options: z.object({
    endpoint: Endpoint,
    /** Whose webhook wrote the files of shipments as it sent them, instead of the contract's. */
    proxy: z.optional(z.string()),
  }),
  connect: ({ endpoint, proxy }) => ({
    read: {
      ratings: async ({ products }, { json }) => selectRatings(await json(`${endpoint}/ratings.json`), products),
      reviews: async (query, { json }) =>
        selectReviews(await json(`${endpoint}/${fileOf('reviews', query.product)}`), query),
      questions: async (query, { json }) =>
        selectQuestions(await json(`${endpoint}/${fileOf('questions', query.product)}`), query),
      badges: (_, { json }) => json(`${endpoint}/badges.json`),
      policies: async (query, { json }) => selectPolicies(await json(`${endpoint}/policies.json`), query),
      shipments: async (query, { json }) => {
        if (!('number' in query)) return undefined;
        const answer = await json(`${endpoint}/shipments/${encodeURIComponent(query.number)}.json`);
        return proxy ? (await import('../carriers/carriers.ts')).toShipment(proxy, answer) : answer;
      },
    },
  }),
});
