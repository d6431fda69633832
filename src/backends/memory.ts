import * as z from 'zod/mini';
import { type Answers, defineBackend } from '../backend.ts';
import { fieldOf, select } from '../model/page-data.ts';

/** An object: `{ ratings, reviews, badges, policies, shipment, questions }`, each as the wire contract answers it. */
export default defineBackend({
  options: z.object({ data: z.record(z.string(), z.unknown()) }),
  connect: ({ data }) => ({
    read: Object.fromEntries(
      Object.entries(select)
        .filter(([name]) => fieldOf(name) in data)
        .map(([name, answer]) => [name, async (query: never) => answer(data, query)]),
    ) as Answers,
  }),
});
