import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { answerBadges } from './badges.read.ts';
import type { Database } from './database.ts';
import { answerPolicies, readPoliciesQuery } from './policies.read.ts';
import { answerRatings } from './ratings.read.ts';
import { RequestError } from './request.error.ts';
import { createPhotos } from './photos/photos.api.ts';
import { answerQuestions } from './questions/questions.read.ts';
import { readQuestionsQuery, readReviewsQuery } from './reviews.parameters.ts';
import { answerReviews } from './reviews.read.ts';
import { createLookup, type LookupOptions } from './shipments.lookup.ts';
import { storable } from './storable.text.ts';
import { createWriting, type WritingOptions } from './writing/writing.api.ts';

export interface ApiOptions {
  /** Origins of pages that may read, e.g. `https://shop.example`; none given: any. Reviews are public. */
  origins?: readonly string[];
  /** Gets what went wrong inside; the answer never shows it. */
  onError?: (error: unknown) => void;
  /** How often a shipment may be asked for in vain, and how clients are told apart. */
  lookup?: LookupOptions;
  /** How often a client may write. */
  writing?: WritingOptions;
  /** Where pages find this API, e.g. `https://api.shop.example/trust`: photos have addresses below it. Usual: as asked. */
  address?: string | undefined;
}

const mostProducts = 100;
const freshFor = 'public, max-age=60, stale-while-revalidate=600';

/** The wire contract over one database, as an app to serve or to mount under any path. */
export const createApi = (
  database: Database,
  { origins, onError = console.error, lookup, writing, address }: ApiOptions = {},
): Hono => {
  const api = new Hono();
  api.use(
    cors({
      origin: origins?.length ? [...origins] : '*',
      allowMethods: ['GET', 'HEAD', 'POST'],
      allowHeaders: ['Content-Type', 'Idempotency-Key'],
      exposeHeaders: ['ETag', 'Retry-After'],
      maxAge: 86_400,
    }),
  );
  api.use(compress());
  api.get('*', etag());

  api.get('/ratings', async (context) => {
    const products = readProducts(context.req.query('products'));
    return answer(context, JSON.stringify(await answerRatings(database, products)));
  });
  api.get('/reviews', async (context) => {
    const query = readReviewsQuery((name) => context.req.query(name) || undefined);
    return answer(context, await answerReviews(database, query, address ?? baseOf(context)));
  });
  api.get('/questions', async (context) => {
    const query = readQuestionsQuery((name) => context.req.query(name) || undefined);
    return answer(context, await answerQuestions(database, query));
  });

  api.get('/badges', async (context) => answer(context, JSON.stringify(await answerBadges(database, onError))));
  api.get('/policies', async (context) => {
    const query = readPoliciesQuery((name) => context.req.query(name) || undefined);
    return answer(context, JSON.stringify(await answerPolicies(database, query, onError)));
  });
  api.route('/', createPhotos(database));
  api.route('/', createLookup(database, onError, lookup));
  api.route('/', createWriting(database, writing));

  // Not notFound(): an app mounted under a path would lose it.
  api.all('*', ({ req }) => {
    throw new RequestError(
      'not_found',
      `${req.method} ${req.path} is not here; there is GET /ratings, /reviews, /questions, /badges, /policies, and POST /shipments/lookup, /reviews, /questions, /photos`,
      404,
    );
  });
  api.onError((error, context) => {
    const known = error instanceof RequestError;
    if (!known) onError(error);
    const code = known ? error.code : 'internal';
    const message = known ? error.message : 'The request could not be answered; the log of the server says why.';
    const fields = known && error.fields;
    return context.json({ error: { code, message, ...(fields && { fields }) } }, known ? error.status : 500, {
      'Cache-Control': 'no-store',
      ...(known && error.headers),
    });
  });
  return api;
};

/** The address that was asked, without `/reviews` at its end. */
const baseOf = ({ req }: Context): string => new URL('.', req.url).href.slice(0, -1);

const answer = (context: Context, json: string): Response =>
  context.body(json, 200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': freshFor });

const readProducts = (value = ''): string[] => {
  const products = [...new Set(value.split(',').filter(Boolean))];
  if (products.length === 0) {
    throw new RequestError('invalid', 'products: name at least one product, e.g. products=sku-1,sku-2');
  }
  if (products.length > mostProducts) {
    throw new RequestError(
      'invalid',
      `products: ${products.length} asked, at most ${mostProducts} in one request; ask in parts`,
    );
  }
  return products.map(storable);
};
