import { isImageLink } from '../../model/link.ts';
import type { ReviewsQuery } from '../../model/review.ts';
import { selectReviews } from '../../model/select-reviews.ts';
import type { Graph } from './graph.ts';
import { momentOf } from './moment.ts';
import type { Products } from './product.ts';
import { proseOf } from './prose.ts';
import { averageOf, saidOf, scoreOf } from './ratings.ts';
import { isThing, textOf, type Thing, valuesOf } from './thing.ts';

/** FNV-1a, 32 bits: short, and the same on every visit. */
const hashOf = (text: string): string => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};

/** A name alone: neither an address nor anything else that stands with an author. */
const nameOf = (review: Thing, { thingsIn }: Graph): string => {
  const [author] = thingsIn(review, 'author', 'creator');
  const name = author ? proseOf(author, 'name') : proseOf(review, 'author', 'creator');
  return name.includes('@') ? '' : name;
};

const photosOf = (review: Thing) =>
  valuesOf(review, 'image').flatMap((image) => {
    const url = isThing(image) ? textOf(image, 'contentUrl', 'url', '@id') : textOf({ image }, 'image');
    return url && isImageLink(url) ? [{ url }] : [];
  });

const reviewOf = (review: Thing, graph: Graph) => {
  const [given] = valuesOf(review, 'reviewRating');
  const [rating = { ratingValue: given }] = graph.thingsIn(review, 'reviewRating');
  const title = proseOf(review, 'name', 'headline');
  const body = proseOf(review, 'reviewBody', 'description', 'text');
  const name = nameOf(review, graph);
  const language = textOf(review, 'inLanguage');
  const publishedAt = momentOf(review, 'datePublished', 'dateCreated');
  const photos = photosOf(review);
  return {
    rating: scoreOf(rating),
    ...(title && { title }),
    ...(body && { body }),
    ...(name && { author: { name } }),
    ...(publishedAt && { publishedAt }),
    ...(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) && { language }),
    ...(photos.length > 0 && { photos }),
  };
};

/** The beginning without spaces and signs: what JSON-LD and the page's own markup have in common of one text. */
const gistOf = (text: string): string => text.slice(0, 300).replace(/[\s!-/:-@[-`{-~\u2010-\u203a]+/g, '');

type Known = ReturnType<typeof reviewOf> & { readonly id: string };

/**
 * Reviews by all descriptions of a product, each once: one page describes it in JSON-LD and again in its markup. What a
 * single description says twice are two.
 */
const collect = (graph: Graph, descriptions: readonly Thing[]): Known[] => {
  const known = new Map<string, Known>();
  const ids = new Set<string>();
  const seen = new Set<Thing>();
  for (const description of descriptions) {
    const times = new Map<string, number>();
    for (const thing of saidOf(graph, description, /Review$/, 'review', 'reviews')) {
      if (seen.has(thing)) continue;
      seen.add(thing);
      const review = reviewOf(thing, graph);
      const { author, body, publishedAt, rating } = review;
      const text = gistOf(`${author?.name} ${body ?? `${rating.value} ${publishedAt}`}`);
      const time = (times.get(text) ?? 0) + 1;
      times.set(text, time);
      const key = `${text}|${time}`;
      if (known.has(key)) continue;
      const named = textOf(thing, '@id');
      // Some templates give all reviews the same id, or one that is a whole text.
      const id = named && named.length <= 512 && !ids.has(named) ? named : hashOf(`${key}|${publishedAt}`);
      ids.add(id);
      known.set(key, { id, ...review });
    }
  }
  return [...known.values()];
};

/**
 * Reviews of one product, or of the page's own. Where the page holds a part of them, or does not say how many there are,
 * only the newest-first order is offered: to sort or filter a part would show it as the whole.
 */
export const reviewsIn = (graph: Graph, products: Products, query: ReviewsQuery): unknown => {
  const descriptions = products.find(query.product);
  const items = collect(graph, descriptions);
  const count = averageOf(graph, descriptions)?.count;
  // No review in the page is no proof that there is none.
  if (items.length === 0 && count !== 0) return undefined;
  const total = count === undefined ? undefined : Math.max(count, items.length);
  if (total === items.length) return selectReviews({ items }, query);
  const part = selectReviews({ items }, { ...query, sort: 'newest' }) as object;
  return { ...part, total, matching: undefined, sorts: ['newest'], filters: [] };
};
