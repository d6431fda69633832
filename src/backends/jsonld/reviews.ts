import { isImageLink } from '../../model/link.ts';
import type { ReviewsQuery } from '../../model/review.ts';
import { isFiltered } from '../../model/review-choice.ts';
import { selectReviews } from '../../model/select-reviews.ts';
import type { Graph } from './graph.ts';
import { momentOf } from './moment.ts';
import type { Products } from './product.ts';
import { proseOf } from './prose.ts';
import { averageOf, saidOf, scoreOf } from './ratings.ts';
import { isThing, textOf, type Thing, valuesOf, writtenOf } from './thing.ts';

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

const bodies = ['reviewBody', 'description', 'text'];
const textIn = (review: Thing) => proseOf(review, ...bodies);
const dateOf = (review: Thing) => momentOf(review, 'datePublished', 'dateCreated');

const ratingOf = (review: Thing, { thingsIn }: Graph) => {
  const [given] = valuesOf(review, 'reviewRating');
  const [rating = { ratingValue: given }] = thingsIn(review, 'reviewRating');
  return scoreOf(rating);
};

/** The beginning without spaces and signs: what JSON-LD and the page's own markup have in common of one text. */
const gistOf = (text: string): string => text.slice(0, 300).replace(/[\s!-/:-@[-`{-~\u2010-\u203a]+/g, '');

/** A review that is not read yet: a page may hold a thousand and show ten. */
interface Said {
  readonly thing: Thing;
  readonly publishedAt: string | undefined;
  /** What no other of the page has. */
  readonly key: string;
  readonly named: string | undefined;
}

/**
 * Reviews by all descriptions of a product, each once: one page describes it in JSON-LD and again in its markup. What a
 * single description says twice are two.
 */
const collect = (graph: Graph, descriptions: readonly Thing[]): Said[] => {
  const lists = descriptions
    .map((description) => saidOf(graph, description, /Review$/, 'review', 'reviews'))
    .filter(({ length }) => length > 0);
  const known = new Map<string, Said>();
  const ids = new Set<string>();
  const seen = new Set<Thing>();
  for (const list of lists) {
    const times = new Map<string, number>();
    for (const thing of list) {
      if (seen.has(thing)) continue;
      seen.add(thing);
      const publishedAt = dateOf(thing);
      const name = nameOf(thing, graph);
      // Only what is written in two ways is to be compared with care.
      const body = lists.length > 1 ? textIn(thing) : writtenOf(thing, ...bodies);
      const words = `${name} ${body || `${ratingOf(thing, graph).value} ${publishedAt}`}`;
      const text = lists.length > 1 ? gistOf(words) : words;
      const time = (times.get(text) ?? 0) + 1;
      times.set(text, time);
      const key = `${text}|${time}`;
      if (known.has(key)) continue;
      // Some templates give all reviews the same id, or one that is a whole text.
      const id = textOf(thing, '@id');
      const named = id && id.length <= 512 && !ids.has(id) ? id : undefined;
      if (named) ids.add(named);
      known.set(key, { thing, publishedAt, key, named });
    }
  }
  return [...known.values()];
};

const reviewOf =
  (graph: Graph) =>
  ({ thing, publishedAt, key, named }: Said) => {
    const title = proseOf(thing, 'name', 'headline');
    const body = textIn(thing);
    const name = nameOf(thing, graph);
    const language = textOf(thing, 'inLanguage');
    const photos = photosOf(thing);
    return {
      id: named ?? hashOf(`${key}|${publishedAt}`),
      rating: ratingOf(thing, graph),
      ...(title && { title }),
      ...(body && { body }),
      ...(name && { author: { name } }),
      ...(publishedAt && { publishedAt }),
      ...(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) && { language }),
      ...(photos.length > 0 && { photos }),
    };
  };

const newestFirst = (said: readonly Said[]): Said[] =>
  said
    .map((one) => ({ one, time: Date.parse(one.publishedAt ?? '') || 0 }))
    .sort((a, b) => b.time - a.time)
    .map(({ one }) => one);

/**
 * Reviews of one product, or of the page's own. Where the page holds a part of them, or does not say how many there are,
 * only the newest-first order is offered: to sort or filter a part would show it as the whole.
 */
export const reviewsIn = (graph: Graph, products: Products, query: ReviewsQuery): unknown => {
  const descriptions = products.find(query.product);
  const said = collect(graph, descriptions);
  const count = averageOf(graph, descriptions)?.count;
  // No review in the page is no proof that there is none.
  if (said.length === 0 && count !== 0) return undefined;
  const total = count === undefined ? undefined : Math.max(count, said.length);
  const isWhole = total === said.length;
  const read = reviewOf(graph);
  // Newest first is how a page is shown at first: of that only what is shown is read.
  if (isWhole && (query.sort !== 'newest' || isFiltered(query))) return selectReviews({ items: said.map(read) }, query);
  const start = Number(query.cursor ?? 0);
  const end = start + query.limit;
  return {
    items: newestFirst(said).slice(start, end).map(read),
    total,
    ...(isWhole ? { matching: total } : { sorts: ['newest'], filters: [] }),
    ...(end < said.length && { next: String(end) }),
  };
};
