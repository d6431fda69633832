import type { Hono } from 'hono';
import { Review } from '../../../src/model/review.ts';
import { conform, type Outcome } from '../../../test/conformance/conform.ts';
import { createApi } from '../api.ts';
import { writeStatement } from '../collection.ts';
import type { Database } from '../database.ts';
import { type Publishing, writePublishing } from '../moderation/moderation.ts';
import { toRow } from '../review.row.ts';
import { writeReviews } from '../reviews.write.ts';
import { serve } from '../serve.ts';
import { badges, emptyShop, importJson, policies, shipment } from './shop.file.ts';
import { emptyWrites } from './shopper.ts';

/** The reference backend as the kit wants it: without limits of tries. */
export const unlimited = (database: Database): Hono =>
  createApi(database, { writing: { most: Infinity }, lookup: { most: Infinity } });

/** A shop in which there is something to sort, to filter and to page through. */
export const fill = async (database: Database, publish: Publishing): Promise<void> => {
  await database.exec(`${emptyWrites}; ${emptyShop}`);
  const reviews = Array.from({ length: 230 }, (_, n) =>
    Review.parse({
      id: `r-${n}`,
      product: n % 3 ? 'sku-1' : 'sku 2/ä',
      rating: 1 + (n % 5),
      body: n % 2 ? 'The zipper holds.' : 'Warm enough.',
      language: n % 4 ? 'en' : 'de',
      purchase: n % 2 ? 'confirmed' : 'unknown',
      publishedAt: `2026-0${1 + (n % 9)}-11`,
      ...(n % 7 === 0 && { photos: [{ url: 'https://img.example/1.jpg' }] }),
      ...(n % 5 === 0 && { helpful: { yes: n % 11, no: 1 } }),
    }),
  );
  await writeReviews(
    database,
    reviews.map((review) => toRow(review)),
  );
  await writeStatement(database, { statement: 'All.' });
  await importJson(database, { badges, policies, shipments: [shipment] });
  await writePublishing(database, publish);
};

/** What the kit says of an app served over HTTP. */
export const visit = async (app: Hono): Promise<Outcome[]> => {
  const serving = await serve(app, { port: 0 });
  const outcomes: Outcome[] = [];
  for await (const outcome of conform(serving.url)) outcomes.push(outcome);
  await serving.close();
  return outcomes;
};

export const which = (outcomes: readonly Outcome[], result: Outcome['result']) =>
  outcomes.filter((outcome) => outcome.result === result).map(({ name, why }) => `${name}: ${why}`);
