import type { QuestionsQuery } from '../../src/model/question.ts';
import { type ReviewsQuery, type Sort, sorts, type ReviewFilters } from '../../src/model/review.ts';
import { RequestError } from './request.error.ts';
import { storable } from './storable.text.ts';

/** One text per name, absent or empty alike: `undefined`. */
export type Parameters = (name: string) => string | undefined;

const longest = { product: 512, search: 200, cursor: 4096 };
const limits = { least: 1, most: 100, usual: 10 };

const refuse = (name: string, value: string, fix: string): never => {
  throw new RequestError('invalid', `${name}=${value.slice(0, 80)}: ${fix}`);
};

const text = (value: string | undefined, name: keyof typeof longest): string | undefined => {
  if (value && value.length > longest[name]) refuse(name, value, `may be at most ${longest[name]} characters long`);
  return storable(value ?? '') || undefined;
};

const sortOf = (value = 'newest'): Sort =>
  sorts.find((sort) => sort === value) ?? refuse('sort', value, `must be one of ${sorts.join(', ')}`);

const limitOf = (value: string | undefined): number => {
  if (value === undefined) return limits.usual;
  const limit = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (limit >= limits.least && limit <= limits.most) return limit;
  return refuse('limit', value, `must be a whole number from ${limits.least} to ${limits.most}`);
};

const ratingsOf = (value: string | undefined): number[] | undefined => {
  if (value === undefined) return undefined;
  const ratings = value.split(',');
  if (!ratings.every((rating) => /^[1-5]$/.test(rating))) {
    refuse('ratings', value, 'must be whole stars from 1 to 5, separated by commas, e.g. ratings=1,2');
  }
  return [...new Set(ratings.map(Number))].toSorted();
};

const photosOf = (value: string | undefined): boolean | undefined => {
  if (value === undefined || value === 'false') return undefined;
  return value === 'true' || refuse('photos', value, 'must be true, or be left out');
};

const purchaseOf = (value: string | undefined): 'confirmed' | undefined => {
  if (value === undefined || value === 'confirmed') return value;
  return refuse('purchase', value, 'must be confirmed, or be left out');
};

const languageOf = (value: string | undefined): string | undefined => {
  if (value === undefined || /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value)) return value;
  return refuse('language', value, 'must be a language tag such as de or pt-BR');
};

/** The question of `GET /reviews`, checked. @throws RequestError that names the parameter and the fix */
export const readReviewsQuery = (parameter: Parameters): ReviewsQuery => {
  const filters = {
    ratings: ratingsOf(parameter('ratings')),
    photos: photosOf(parameter('photos')),
    purchase: purchaseOf(parameter('purchase')),
    language: languageOf(parameter('language')),
    search: text(parameter('search'), 'search'),
    product: text(parameter('product'), 'product'),
    cursor: text(parameter('cursor'), 'cursor'),
  };
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(given) as ReviewFilters & Pick<ReviewsQuery, 'product' | 'cursor'>),
    sort: sortOf(parameter('sort')),
    limit: limitOf(parameter('limit')),
  };
};

/** The question of `GET /questions`, checked. @throws RequestError that names the parameter and the fix */
export const readQuestionsQuery = (parameter: Parameters): QuestionsQuery => {
  const [product, search, cursor] = [
    text(parameter('product'), 'product'),
    text(parameter('search'), 'search'),
    text(parameter('cursor'), 'cursor'),
  ];
  return {
    ...(product && { product }),
    ...(search && { search }),
    ...(cursor && { cursor }),
    limit: limitOf(parameter('limit')),
  };
};
