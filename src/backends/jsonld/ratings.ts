import type { Graph } from './graph.ts';
import type { Products } from './product.ts';
import { countOf, isA, numberOf, type Thing } from './thing.ts';

/** A rating on the scale it is written on, which is 1 to 5 where none is (https://schema.org/Rating). */
export const scoreOf = (rating: Thing) => ({
  value: numberOf(rating, 'ratingValue'),
  best: numberOf(rating, 'bestRating') ?? 5,
  worst: numberOf(rating, 'worstRating') ?? 1,
});

/** What a product holds in these properties, and what names the product as the thing it is about. */
export const saidOf = ({ places, thingsIn }: Graph, product: Thing, kind: RegExp, ...names: string[]): Thing[] => [
  ...thingsIn(product, ...names),
  ...places.flatMap(({ property, thing, parent }) =>
    property === 'itemReviewed' && thing === product && parent && isA(parent, kind) ? [parent] : [],
  ),
];

/** The average of one product and how many ratings it is over. */
export const averageOf = (graph: Graph, descriptions: readonly Thing[]) => {
  for (const rating of descriptions.flatMap((thing) => saidOf(graph, thing, /^AggregateRating$/, 'aggregateRating'))) {
    const { value, best, worst } = scoreOf(rating);
    const reviews = countOf(rating, 'reviewCount');
    const count = reviews || (countOf(rating, 'ratingCount') ?? reviews);
    if (count === 0 || (count && value !== undefined)) return { count, best, worst, ...(count && { average: value }) };
  }
  return undefined;
};

/** Ratings of the products asked for, each under the name it was asked for by. */
export const ratingsIn = (
  graph: Graph,
  products: Products,
  query: { readonly products: readonly string[] },
): unknown => {
  const items = query.products.flatMap((product) => {
    const average = averageOf(graph, products.find(product));
    return average ? [{ product, ...average }] : [];
  });
  return items.length > 0 ? { items } : undefined;
};
