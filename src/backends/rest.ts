import * as z from 'zod/mini';
import { defineBackend } from '../backend.ts';
import { Endpoint } from '../model/link.ts';
import { stringify } from '../model/stringify.ts';

type Parameters = Record<string, unknown>;

/** `{ product: 'a', ratings: [1, 2] }` → `?product=a&ratings=1%2C2`; what is absent or off is not sent. */
const queryString = (parameters: Parameters): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    const text = String(value ?? '');
    if (text && value !== false) search.append(name, text);
  }
  return search.size ? `?${search}` : '';
};

/** Any server that answers the wire contract at `endpoint`. */
export default defineBackend({
  options: z.object({
    endpoint: Endpoint,
    /** Whose raw answer the endpoint forwards for shipments, instead of the contract's. */
    proxy: z.optional(z.string()),
  }),
  connect: ({ endpoint, proxy }) => {
    const url = (path: string, parameters: object) => `${endpoint}/${path}${queryString(parameters as Parameters)}`;
    return {
      write: async () => (await import('./rest/write.ts')).writeTo(endpoint),
      read: {
        ratings: (query, { json }) => json(url('ratings', query)),
        reviews: (query, { json }) => json(url('reviews', query)),
        badges: (query, { json }) => json(url('badges', query)),
        policies: (query, { json }) => json(url('policies', query)),
        questions: (query, { json }) => json(url('questions', query)),
        // Posted, so that no order number or e-mail address stands in a URL or a log.
        shipments: async (query, { json }) => {
          const answer = await json(url('shipments/lookup', {}), {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: stringify(query),
          });
          return proxy ? (await import('../carriers/carriers.ts')).toShipment(proxy, answer) : answer;
        },
      },
    };
  },
});
