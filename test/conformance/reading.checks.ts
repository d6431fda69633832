import { badges } from '../../src/model/badge.ts';
import { policies } from '../../src/model/policy.ts';
import { ratings } from '../../src/model/rating.ts';
import type { Checks, Item, Visit } from './visit.ts';
import { need, Skip } from './visit.ts';

/** Products that have reviews, if the shop has any. */
export const productsOf = async (visit: Visit): Promise<string[]> => {
  const { items } = await visit.read('/reviews?limit=50');
  const products = new Set<string>();
  for (const { product } of items) if (product) products.add(product);
  if (products.size === 0) throw new Skip('no product has a review');
  return [...products];
};

const ratingOf = async (visit: Visit): Promise<Item> => {
  const [product = ''] = await productsOf(visit);
  const { items } = await visit.readChecked(`/ratings?products=${encodeURIComponent(product)}`, ratings);
  const [item] = items;
  need(items.length === 1 && item?.product === product, `asked for ${product} alone, got ${items.length} items`);
  return item;
};

const many = (count: number) => Array.from({ length: count }, (_, n) => `conformance-${n}`).join(',');

export const readingChecks: Checks = {
  'answers are JSON': async (visit) => {
    const { headers } = await visit.ask('/reviews?limit=1');
    const type = headers.get('content-type') ?? '';
    need(/^application\/json\b/i.test(type), `content-type is "${type}"`);
  },
  'a page of another origin may read': async (visit) => {
    const allowed = (await visit.ask('/reviews?limit=1')).headers.get('access-control-allow-origin');
    need(allowed === '*' || allowed === 'https://page.example', `access-control-allow-origin is "${allowed}"`);
  },
  'an unknown address is a 404 that says so': async (visit) => {
    await visit.needRefusal('/conformance-nothing', [404]);
  },

  'ratings keep the contract': async (visit) => {
    await visit.readChecked(`/ratings?products=${visit.product}`, ratings);
  },
  'a product without reviews counts 0 and has no average': async (visit) => {
    const { items } = await visit.read(`/ratings?products=${visit.product}`);
    const [item] = items;
    need(items.length === 1 && item?.count === 0, 'it has no item with count 0');
    need(!('average' in item), `its average is ${item.average}`);
  },
  'every product asked for is answered, whatever its characters': async (visit) => {
    const asked = [visit.product, "o'sku / ä?&#%", '<b>'];
    const { items } = await visit.read(`/ratings?products=${asked.map(encodeURIComponent).join(',')}`);
    const answered = items.map(({ product }) => product).toSorted();
    need(answered.join() === asked.toSorted().join(), `asked for ${asked.join(' ')}, answered ${answered.join(' ')}`);
  },
  'a rating has a distribution that adds up to its count': async (visit) => {
    const { count, distribution } = await ratingOf(visit);
    if (!distribution) throw new Skip('no distribution');
    const sum = Object.values(distribution).reduce((all, one) => all + one, 0);
    need(sum === count, `it adds up to ${sum}, count is ${count}`);
  },
  'an average is what its distribution says': async (visit) => {
    const { average = 0, best = 5, worst = 1, count = 0, distribution } = await ratingOf(visit);
    need(average >= worst && average <= best, `${average} is not between ${worst} and ${best}`);
    if (!distribution || best !== 5 || worst !== 1) throw new Skip('no distribution on 1 to 5');
    const sum = Object.entries(distribution).reduce((all, [star, one]) => all + Number(star) * one, 0);
    // Halves of stars are counted under a whole one.
    need(Math.abs(sum / count - average) <= 0.5, `average is ${average}, the distribution says ${sum / count}`);
  },
  'a rating counts as many reviews as the list has': async (visit) => {
    const { product = '', count } = await ratingOf(visit);
    const { total } = await visit.read(`/reviews?limit=1&product=${encodeURIComponent(product)}`);
    need(total === count, `the rating counts ${count}, the list ${total}`);
  },
  'a hundred products are one request': async (visit) => {
    const { items } = await visit.read(`/ratings?products=${many(100)}`);
    need(items.length === 100, `${items.length} were answered`);
  },
  'more than a hundred products are refused': async (visit) => {
    await visit.needRefusal(`/ratings?products=${many(101)}`, [400, 414, 422]);
  },
  'ratings of nothing are refused': async (visit) => {
    await visit.needRefusal('/ratings', [400, 422]);
  },

  'badges keep the contract': async (visit) => {
    await visit.readChecked('/badges', badges);
  },
  'policies keep the contract': async (visit) => {
    await visit.readChecked('/policies', policies);
  },
  'policies of a country are for no other': async (visit) => {
    const { items } = await visit.read('/policies?country=DE');
    const other = items.find((one) => one.shipping?.country && one.shipping.country !== 'DE');
    need(!other, `country=DE answered one of ${other?.shipping?.country}`);
  },

  'an unknown shipment is a 404 for nobody to keep': async (visit) => {
    const body = JSON.stringify({ order: visit.product, email: 'nobody@page.example' });
    const ask = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    const { headers } = await visit.needRefusal('/shipments/lookup', [404], ask);
    need(headers.get('cache-control')?.includes('no-store'), 'it may be kept: cache-control has no no-store');
  },
  'a shipment asked for without its address is refused': async (visit) => {
    const ask = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"order":"1"}' };
    await visit.needRefusal('/shipments/lookup', [400, 404, 422], ask);
  },
};
