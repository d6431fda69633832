import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Review } from '../../src/model/review.ts';
import { readCollection, writeStatement } from './collection.ts';
import type { Database } from './database.ts';
import { answerRatings, keptColumns, type KeptRating } from './ratings.read.ts';
import { type Moderation, toRow } from './review.row.ts';
import { deleteReviews, writeReviews } from './reviews.write.ts';
import { onEveryDatabase } from './testing/databases.ts';
import { arbitraryReview } from './testing/review.arbitrary.ts';

/** The same figures, summed up from the reviews. */
const recomputed = `
  select subject as product, count(*)::integer as count, sum(rating)::double precision as sum,
    count(*) filter (where star = 1)::integer as one, count(*) filter (where star = 2)::integer as two,
    count(*) filter (where star = 3)::integer as three, count(*) filter (where star = 4)::integer as four,
    count(*) filter (where star = 5)::integer as five,
    min(at) filter (where at > '-infinity') as first_at, max(at) filter (where at > '-infinity') as last_at
  from reviews cross join lateral (values (product), ('')) as subjects (subject)
  where status = 'published' and subject is not null group by subject order by subject`;

const recounted = `
  select subject as product, status, reason, count(*)::integer as count
  from reviews cross join lateral (values (product), ('')) as subjects (subject)
  where status <> 'published' and subject is not null group by subject, status, reason order by 1, 2, 3`;

const expectTrue = async (database: Database): Promise<void> => {
  const kept = await database.query<KeptRating>(`select ${keptColumns} from ratings order by product`);
  const expected = await database.query<KeptRating>(recomputed);
  const rounded = (rows: KeptRating[]) => rows.map((row) => ({ ...row, sum: Number(row.sum.toFixed(9)) }));
  expect(rounded(kept)).toEqual(rounded(expected));
  expect(await database.query('select product, status, reason, count from held order by 1, 2, 3')).toEqual(
    await database.query(recounted),
  );
};

const moderation = fc.constantFrom<Moderation>(
  { status: 'published', reason: '' },
  { status: 'published', reason: '' },
  { status: 'pending', reason: '' },
  { status: 'withheld', reason: 'spam' },
);
const written = fc.array(fc.tuple(arbitraryReview, moderation), { maxLength: 20 });
const step = fc.oneof(
  written.map((rows) => ({ rows })),
  fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 15 }).map((ids) => ({ removed: ids.map((id) => `r-${id}`) })),
  moderation.map((to) => ({ to })),
);

onEveryDatabase('ratings kept by write', (database) => {
  beforeEach(() => database().exec("delete from reviews; delete from settings where name = 'collection'"));

  it('equal a recomputation after any inserts, updates, moves and deletes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        await database().exec('delete from reviews');
        for (const act of steps) {
          if ('rows' in act)
            await writeReviews(
              database(),
              act.rows.map(([review, held]) => toRow(review, held)),
            );
          else if ('removed' in act) await deleteReviews(database(), act.removed);
          else {
            await database().query("update reviews set status = $1, reason = $2, product = 'sku-2' where star > 3", [
              act.to.status,
              act.to.reason,
            ]);
          }
        }
        await expectTrue(database());
      }),
      { numRuns: 40 },
    );
  }, 180_000);

  it('leave nothing behind when the last review goes', async () => {
    await writeReviews(database(), [toRow({ id: 'a', product: 'sku-1', rating: 4.3, purchase: 'unknown' })]);
    await deleteReviews(database(), ['a']);
    expect(await database().query('select * from ratings')).toEqual([]);
  });

  it('are answered in the order asked, unknown products with 0 and no average', async () => {
    const review: Review = { id: 'a', product: 'sku-1', rating: 4, purchase: 'unknown', publishedAt: '2026-10-03' };
    await writeReviews(database(), [
      toRow(review),
      toRow({ ...review, id: 'b', rating: 2.5, publishedAt: '2026-01-02' }),
    ]);
    expect(await answerRatings(database(), ['nothing', 'sku-1'])).toEqual({
      items: [
        { product: 'nothing', count: 0 },
        {
          product: 'sku-1',
          average: 3.25,
          count: 2,
          best: 5,
          worst: 1,
          distribution: { 1: 0, 2: 0, 3: 1, 4: 1, 5: 0 },
          from: '2026-01-02',
          to: '2026-10-03',
        },
      ],
    });
  });

  it('count what was received and is not shown, once the shop has said how it collects', async () => {
    const review: Review = { id: 'a', product: 'sku-1', rating: 4, purchase: 'unknown' };
    await writeReviews(database(), [
      toRow(review),
      toRow({ ...review, id: 'b' }, { status: 'pending', reason: '' }),
      toRow({ ...review, id: 'c', product: 'sku-2' }, { status: 'withheld', reason: 'spam' }),
    ]);
    expect(await readCollection(database())).toBeUndefined();
    await writeStatement(database(), { statement: 'Everyone is asked.' });
    expect(await readCollection(database())).toEqual({
      statement: 'Everyone is asked.',
      counts: { received: 3, published: 1, pending: 1, withheld: { spam: 1 } },
    });
    expect((await readCollection(database(), 'sku-1'))?.counts).toEqual({ received: 2, published: 1, pending: 1 });
  });

  it('follow a second write of the same rows without doubling', async () => {
    const rows = ['a', 'b'].map((id) => toRow({ id, product: 'sku-1', rating: 4, purchase: 'unknown' }));
    expect(await writeReviews(database(), rows)).toEqual({ added: 2, updated: 0, unchanged: 0 });
    expect(await writeReviews(database(), rows)).toEqual({ added: 0, updated: 0, unchanged: 2 });
    await expectTrue(database());
  });
});
