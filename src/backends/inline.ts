import * as z from 'zod/mini';
import { type Answers, defineBackend } from '../backend.ts';
import { fieldOf, type PageData, select } from '../model/page-data.ts';
import { parsed } from '../model/parsed.ts';

const selector = 'script[type="application/json"][data-candor]';

/** Several scripts add up; of two that answer the same resource, the first in the page stands. */
const readPage = async (): Promise<PageData> => {
  await parsed();
  const blocks = [...document.querySelectorAll(selector)].toReversed();
  return Object.assign({}, ...blocks.map(({ textContent }) => JSON.parse(textContent)));
};

const read = Object.fromEntries(
  Object.entries(select).map(([name, answer]) => [
    name,
    async (query: never) => {
      const data = await readPage();
      const field = fieldOf(name);
      if (!(field in data))
        throw new Error(`no <${selector.replace('script', 'script ')}> of the page holds "${field}"`);
      return answer(data, query);
    },
  ]),
) as Answers;

/** Data that stands in the page itself: `<script type="application/json" data-candor>{ "reviews": … }</script>`. */
export default defineBackend({ options: z.object({}), connect: () => ({ read }) });
