import type { Distribution } from '../../src/model/rating.ts';
import type { Session } from './database.ts';

/** Key of the row that sums up the whole shop. */
export const shop = '';

export interface KeptRating {
  product: string;
  count: number;
  /** All ratings together. */
  sum: number;
  one: number;
  two: number;
  three: number;
  four: number;
  five: number;
  /** Milliseconds since 1970. */
  first_at: number | null;
  last_at: number | null;
}

export const keptColumns =
  'product, count, sum::double precision as sum, one, two, three, four, five, first_at, last_at';

export const starsOf = ({ one, two, three, four, five }: KeptRating): Distribution => ({
  1: one,
  2: two,
  3: three,
  4: four,
  5: five,
});

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** As the contract answers it. `from` and `to` are the days (UTC) of the first and the last dated review. */
export const toRating = (kept: KeptRating): object => ({
  product: kept.product,
  average: kept.sum / kept.count,
  count: kept.count,
  best: 5,
  worst: 1,
  distribution: starsOf(kept),
  ...(kept.first_at !== null && { from: day(kept.first_at) }),
  ...(kept.last_at !== null && { to: day(kept.last_at) }),
});

/** What is kept of a product (or the `shop`), `undefined` when it has no published review. */
export const readKept = async (session: Session, product: string): Promise<KeptRating | undefined> => {
  const [kept] = await session.query<KeptRating>(`select ${keptColumns} from ratings where product = $1`, [product]);
  return kept;
};

/** The answer of `GET /ratings`: one item per product, in the order asked; unknown products count 0. */
export const answerRatings = async (session: Session, products: readonly string[]): Promise<object> => {
  const rows = await session.query<KeptRating>(
    `select ${keptColumns} from ratings where product in (select jsonb_array_elements_text($1::text::jsonb))`,
    [JSON.stringify(products)],
  );
  const found = new Map(rows.map((row) => [row.product, row]));
  return {
    items: products.map((product) => {
      const kept = found.get(product);
      return kept ? toRating(kept) : { product, count: 0 };
    }),
  };
};
