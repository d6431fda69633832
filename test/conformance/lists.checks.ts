import { questions } from '../../src/model/question.ts';
import { reviews, type Sort, sorts } from '../../src/model/review.ts';
import { words } from '../../src/model/search.ts';
import { productsOf } from './reading.checks.ts';
import type { Body, Checks, Item, Visit } from './visit.ts';
import { need, Skip } from './visit.ts';

const page = (visit: Visit, query: string): Promise<Body> => visit.readChecked(`/reviews?${query}`, reviews);

const some = async (visit: Visit): Promise<Body> => {
  const first = await page(visit, 'limit=100');
  if (first.items.length === 0) throw new Skip('the shop has no review');
  return first;
};

const dateOf = ({ publishedAt }: Item): number => Date.parse(publishedAt ?? '') || -Infinity;
const orders: Record<Sort, (a: Item, b: Item) => boolean> = {
  newest: (a, b) => dateOf(a) >= dateOf(b),
  oldest: (a, b) => dateOf(a) <= dateOf(b),
  highest: (a, b) => a.rating >= b.rating,
  lowest: (a, b) => a.rating <= b.rating,
  helpful: (a, b) => (a.helpful?.yes ?? 0) >= (b.helpful?.yes ?? 0),
};

const sorted = Object.fromEntries(
  sorts.map((sort) => [
    `sort=${sort} is in that order`,
    async (visit: Visit) => {
      const { items, sorts: offered } = await page(visit, `sort=${sort}&limit=50`);
      if (offered && !offered.includes(sort)) throw new Skip('it is not offered');
      const wrong = items.findIndex((item, index) => index > 0 && !orders[sort](items[index - 1]!, item));
      need(wrong < 0, `item ${wrong + 1} stands behind one that comes after it`);
    },
  ]),
) as Checks;

/** Only what fits, as many as are counted, and the total as without it. */
const filtered = async (visit: Visit, name: string, query: string, fits: (review: Item) => boolean): Promise<void> => {
  const all = await some(visit);
  if (all.filters && !all.filters.includes(name)) throw new Skip('it is not offered');
  const { items, matching, total } = await page(visit, `${query}&limit=100`);
  need(items.every(fits), `${query} answered one that does not fit: ${items.find((item) => !fits(item))?.id}`);
  need(total === all.total, `${query} changed the total from ${all.total} to ${total}`);
  need((matching ?? items.length) >= items.length, `${query} answered ${items.length}, matching is ${matching}`);
};

/** Every item of a list, by its cursors. */
const walk = async (visit: Visit, path: string): Promise<{ ids: string[]; first: Body }> => {
  const ids: string[] = [];
  let cursor = '';
  let first: Body | undefined;
  for (let turn = 0; turn < 100; turn++) {
    const next = await visit.read(`${path}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
    first ??= next;
    const again = next.items.find(({ id }) => ids.includes(id));
    need(!again, `${again?.id} came twice`);
    ids.push(...next.items.map(({ id }) => id));
    if (!next.next) return { ids, first };
    cursor = next.next;
  }
  throw new Skip('it has more than a hundred pages');
};

const needWhole = async (visit: Visit, path: string): Promise<void> => {
  const { ids, first } = await walk(visit, path);
  const expected = first.matching ?? first.total ?? ids.length;
  need(ids.length === expected, `${ids.length} items came, ${expected} were promised`);
};

export const listChecks: Checks = {
  'reviews keep the contract': async (visit) => void (await page(visit, 'limit=100')),
  'a limit is kept': async (visit) => {
    const { items } = await page(visit, 'limit=2');
    need(items.length <= 2, `limit=2 answered ${items.length}`);
  },
  'a limit of nothing is refused': async (visit) => void (await visit.needRefusal('/reviews?limit=0', [400, 422])),
  'a limit without end is refused or cut': async (visit) => {
    const answer = await visit.ask('/reviews?limit=100000');
    const items = answer.json?.items?.length ?? 0;
    need(answer.status === 400 || answer.status === 422 || items <= 500, `it answered ${items} reviews`);
  },
  ...sorted,
  'an unknown order is refused': async (visit) => void (await visit.needRefusal('/reviews?sort=best', [400, 422])),
  'ratings=… answers those stars alone': (visit) =>
    filtered(visit, 'ratings', 'ratings=1,2', ({ rating }) => Math.floor(rating + 0.5) <= 2),
  'photos=true answers reviews with photos': (visit) =>
    filtered(visit, 'photos', 'photos=true', ({ photos }) => !!photos?.length),
  'purchase=confirmed answers confirmed ones': (visit) =>
    filtered(visit, 'purchase', 'purchase=confirmed', ({ purchase }) => purchase === 'confirmed'),
  'language=… answers that language': async (visit) => {
    const { items } = await some(visit);
    const language = items.find((item) => item.language)?.language?.split('-')[0];
    if (!language) throw new Skip('no review says its language');
    const fits = (item: Item) => item.language?.split('-')[0] === language;
    await filtered(visit, 'language', `language=${language}`, fits);
  },
  'search=… answers reviews with that word, and finds the one it is from': async (visit) => {
    const { items } = await some(visit);
    const said = items.find(({ body }) => words(body ?? '').some((word) => /^[a-z]{5,}$/.test(word)));
    const word = words(said?.body ?? '').find((one) => /^[a-z]{5,}$/.test(one));
    if (!said || !word) throw new Skip('no review has words to search for');
    const fits = ({ title = '', body = '' }: Item) => `${title} ${body}`.toLowerCase().includes(word);
    await filtered(visit, 'search', `search=${word}`, fits);
    const { matching } = await page(visit, `search=${word}&limit=1`);
    need(matching !== 0, `search=${word} found nothing, though ${said.id} has it`);
  },
  'product=… answers that product': async (visit) => {
    for (const product of (await productsOf(visit)).slice(0, 3)) {
      const { items } = await page(visit, `product=${encodeURIComponent(product)}`);
      need(items.length > 0, `product=${product} answered none, though it has some`);
      need(
        items.every((item) => item.product === product),
        `product=${product} answered one of another`,
      );
    }
  },
  'an unknown product has no reviews': async (visit) => {
    const { items, total } = await page(visit, `product=${visit.product}`);
    need(items.length === 0 && !total, `it has ${items.length}, total ${total}`);
  },
  'an unknown parameter is ignored': async (visit) => void (await page(visit, 'conformance=1&limit=1')),
  'pages follow each other without gap or repetition': (visit) => needWhole(visit, '/reviews?limit=100&sort=newest'),
  'pages follow each other where many are alike': async (visit) => {
    const [product = ''] = await productsOf(visit);
    await needWhole(visit, `/reviews?limit=7&sort=highest&product=${encodeURIComponent(product)}`);
  },
  'a damaged cursor is refused': async (visit) =>
    void (await visit.needRefusal('/reviews?cursor=nonsense', [400, 404, 410, 422])),
  'the counts of collecting add up': async (visit) => {
    const { collection } = await visit.read('/reviews?limit=1');
    const { received, published, pending, withheld } = collection?.counts ?? {};
    if (received === undefined) throw new Skip('they are not told');
    const sum = (published ?? 0) + (pending ?? 0) + Object.values(withheld ?? {}).reduce((all, one) => all + one, 0);
    need(sum === received, `received is ${received}, the parts are ${sum}`);
  },
  'questions keep the contract': async (visit) => void (await visit.readChecked('/questions?limit=100', questions)),
  'questions follow each other without gap or repetition': (visit) => needWhole(visit, '/questions?limit=20'),
  'an unknown product has no questions': async (visit) => {
    const { items } = await visit.read(`/questions?product=${visit.product}`);
    need(items.length === 0, `it has ${items.length}`);
  },
};
