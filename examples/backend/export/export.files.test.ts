import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { Review } from '../../../src/model/review.ts';
import { writeStatement } from '../collection.ts';
import { runImport } from '../import/import.run.ts';
import { readJsonRows } from '../import/json.rows.ts';
import { answerRatings } from '../ratings.read.ts';
import { toRow } from '../review.row.ts';
import { answerReviews } from '../reviews.read.ts';
import { writeReviews } from '../reviews.write.ts';
import { onEveryDatabase } from '../testing/databases.ts';
import { temporaryFolder } from '../testing/temporary.folder.ts';
import { exportFiles } from './export.files.ts';

interface Answer {
  items: Review[];
  total: number;
  collection?: unknown;
}

const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8')) as Answer;
const odd = "o'sku / ä?";

onEveryDatabase('an export', (database) => {
  beforeEach(async () => {
    await database().exec('delete from reviews');
    const reviews = Array.from({ length: 1300 }, (_, i) => {
      const product = i % 13 === 0 ? undefined : i % 2 ? 'sku-1' : odd;
      const publishedAt = i % 3 ? `2026-0${1 + (i % 9)}-01` : undefined;
      return Review.parse({
        id: `r-${i}`,
        rating: 1 + (i % 5),
        ...(product && { product }),
        ...(publishedAt && { publishedAt }),
      });
    });
    await writeReviews(
      database(),
      reviews.map((review) => toRow(review)),
    );
    await writeReviews(database(), [
      toRow(Review.parse({ id: 'w', product: 'sku-1', rating: 1 }), { status: 'withheld', reason: 'spam' }),
    ]);
    await writeStatement(database(), { statement: 'All.' });
  });

  it('says what the API says', async () => {
    const folder = temporaryFolder();
    expect(await exportFiles(database(), folder)).toEqual({ products: 2, reviews: 1300 });
    for (const product of ['sku-1', odd]) {
      const file = read(folder, 'reviews', `${encodeURIComponent(product)}.json`);
      const api = JSON.parse(await answerReviews(database(), { product, sort: 'newest', limit: 5000 })) as Answer;
      expect(file).toEqual({ items: api.items, total: api.total, collection: api.collection });
    }
    const { items } = read(folder, 'ratings.json');
    expect({ items }).toEqual(await answerRatings(database(), [odd, 'sku-1']));
  });

  it('of the shop holds the newest 1,000 and says how many there are', async () => {
    const folder = temporaryFolder();
    await exportFiles(database(), folder);
    const shop = read(folder, 'reviews.json');
    const api = JSON.parse(await answerReviews(database(), { sort: 'newest', limit: 1000 })) as Answer;
    expect([shop.items, shop.total]).toEqual([api.items, 1300]);
  });

  it('is the same twice, leaves other files alone and removes products that are gone', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'reviews'));
    writeFileSync(join(folder, 'reviews/gone.json'), '{}');
    writeFileSync(join(folder, 'badges.json'), '{}');
    await exportFiles(database(), folder);
    const first = readFileSync(join(folder, 'reviews.json'), 'utf8');
    await exportFiles(database(), folder);
    expect(readFileSync(join(folder, 'reviews.json'), 'utf8')).toBe(first);
    expect(readdirSync(join(folder, 'reviews'))).toEqual([`${encodeURIComponent(odd)}.json`, 'sku-1.json']);
    expect(existsSync(join(folder, 'badges.json'))).toBe(true);
  });

  it('can be imported again', async () => {
    const folder = temporaryFolder();
    await exportFiles(database(), folder);
    const file = join(folder, 'reviews/sku-1.json');
    const { added, updated, unchanged } = await runImport(database(), readJsonRows(file));
    expect([added, updated, unchanged]).toEqual([0, 0, read(file).items.length]);
  });

  it('of an empty shop is empty, not missing', async () => {
    await database().exec('delete from reviews');
    const folder = temporaryFolder();
    await exportFiles(database(), folder);
    expect([read(folder, 'ratings.json').items, read(folder, 'reviews.json')]).toMatchObject([
      [],
      { items: [], total: 0 },
    ]);
  });
});
