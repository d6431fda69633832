import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type CollectionStatement, readCollection, readStatement } from '../collection.ts';
import type { Database, Session } from '../database.ts';
import { withPhotos } from '../photos/photo.address.ts';
import { keptColumns, type KeptRating, shop, toRating } from '../ratings.read.ts';
import { withNewFile } from './new.file.ts';

export interface ExportOptions {
  /** Called for every file written, with its size in bytes. */
  onFile?: (file: string, bytes: number) => void;
  /** Where the folder will be found, e.g. `https://cdn.shop.example/trust`; without it shoppers' photos are in no file. */
  address?: string | undefined;
}

/** A carousel shows the newest; a page should not load a million reviews for it. `total` still says how many there are. */
const newestOfShop = 1000;
const atOnce = 500;

/**
 * Writes what the `files` backend reads: `ratings.json`, `reviews.json` (the newest 1,000 of the shop) and
 * `reviews/{product}.json` (all of each product). Every file is replaced as a whole; files of products that
 * are gone are removed, others in the folder are left alone.
 */
export const exportFiles = (
  database: Database,
  folder: string,
  { onFile, address }: ExportOptions = {},
): Promise<{ products: number; reviews: number }> =>
  database.transaction(
    async (session) => {
      const ofProducts = join(folder, 'reviews');
      await mkdir(ofProducts, { recursive: true });
      const statement = await readStatement(session);
      const written = new Set<string>();
      let whole: KeptRating | undefined;
      let products = 0;

      const writeReviewsFile = async (file: string, kept: KeptRating, most: number): Promise<void> => {
        const bytes = await withNewFile(file, async (write) => {
          await writeReviews(session, write, kept, most, statement, address);
        });
        onFile?.(file, bytes);
      };

      const ratings = join(folder, 'ratings.json');
      const bytes = await withNewFile(ratings, async (write) => {
        await write('{"items":[');
        for await (const kept of readAllKept(session)) {
          if (kept.product === shop) {
            whole = kept;
            continue;
          }
          await write(`${products++ ? ',' : ''}\n${JSON.stringify(toRating(kept))}`);
          const file = join(ofProducts, `${encodeURIComponent(kept.product)}.json`);
          await writeReviewsFile(file, kept, Infinity);
          written.add(basename(file));
        }
        await write('\n]}\n');
      });
      onFile?.(ratings, bytes);
      const none: KeptRating = {
        product: shop,
        count: 0,
        sum: 0,
        one: 0,
        two: 0,
        three: 0,
        four: 0,
        five: 0,
        first_at: null,
        last_at: null,
      };
      await writeReviewsFile(join(folder, 'reviews.json'), whole ?? none, newestOfShop);
      for (const name of await readdir(ofProducts)) {
        if (name.endsWith('.json') && !written.has(name)) await rm(join(ofProducts, name));
      }
      return { products, reviews: whole?.count ?? 0 };
    },
    { snapshot: true },
  );

async function* readAllKept(session: Session): AsyncGenerator<KeptRating> {
  let after: string | undefined;
  for (;;) {
    const rows = await session.query<KeptRating>(
      `select ${keptColumns} from ratings where $1::text is null or product > $1 order by product limit ${atOnce}`,
      [after ?? null],
    );
    yield* rows;
    if (rows.length < atOnce) return;
    after = rows.at(-1)?.product;
  }
}

const writeReviews = async (
  session: Session,
  write: (text: string) => Promise<void>,
  { product, count }: KeptRating,
  most: number,
  statement: CollectionStatement | undefined,
  address: string | undefined,
): Promise<void> => {
  await write('{"items":[');
  let first = true;
  for await (const record of readNewest(session, product, most)) {
    await write(`${first ? '' : ','}\n${withPhotos(record, address)}`);
    first = false;
  }
  const collection = statement && (await readCollection(session, product));
  const envelope = { total: count, ...(collection && { collection }) };
  await write(`\n],${JSON.stringify(envelope).slice(1)}\n`);
};

/** Published reviews as JSON texts, newest first; never more than `atOnce` in memory. */
async function* readNewest(session: Session, product: string, most: number): AsyncGenerator<string> {
  let after: { dated: number | null; id: string } | undefined;
  for (let left = most; left > 0;) {
    const limit = Math.min(atOnce, left);
    const values: unknown[] = product === shop ? [] : [product];
    const where = ["status = 'published'", ...(product === shop ? [] : ['product = $1'])];
    if (after) {
      where.push(`(at, id) < ($${values.length + 1}::double precision, $${values.length + 2}::text)`);
      values.push(after.dated ?? -Infinity, after.id);
    }
    const rows = await session.query<{ record: string; dated: number | null; id: string }>(
      `select record::text as record, nullif(at, '-infinity') as dated, id from reviews
       where ${where.join(' and ')} order by at desc, id desc limit ${limit}`,
      values,
    );
    for (const { record } of rows) yield record;
    if (rows.length < limit) return;
    after = rows.at(-1);
    left -= rows.length;
  }
}
