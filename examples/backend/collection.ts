import type { Collection } from '../../src/model/review.ts';
import type { Session } from './database.ts';
import { shop } from './ratings.read.ts';

/** What the shop says about how it comes by its reviews; the counts are never said, they are counted. */
export type CollectionStatement = Pick<Collection, 'statement' | 'url'>;

const name = 'collection';

export const readStatement = async (session: Session): Promise<CollectionStatement | undefined> => {
  const [row] = await session.query<{ value: string }>('select value::text as value from settings where name = $1', [
    name,
  ]);
  return row && (JSON.parse(row.value) as CollectionStatement);
};

export const writeStatement = async (session: Session, statement: CollectionStatement): Promise<void> => {
  await session.query(
    'insert into settings (name, value) values ($1, $2::text::jsonb) on conflict (name) do update set value = excluded.value',
    [name, JSON.stringify(statement)],
  );
};

/**
 * The statement with the true counts of a product, or of the whole shop. Absent until the shop has said
 * how it collects: nobody else can say it.
 */
export const readCollection = async (session: Session, product: string = shop): Promise<Collection | undefined> => {
  const statement = await readStatement(session);
  if (!statement) return undefined;
  const rows = await session.query<{ status: string; reason: string; count: number }>(
    `select 'published' as status, '' as reason, count from ratings where product = $1
     union all select status, reason, count from held where product = $1 order by status, reason`,
    [product],
  );
  const of = (status: string) => rows.filter((row) => row.status === status);
  const sum = (counted: typeof rows) => counted.reduce((all, { count }) => all + count, 0);
  const withheld = of('withheld').map(({ reason, count }) => [reason || 'not stated', count] as const);
  return {
    ...statement,
    counts: {
      received: sum(rows),
      published: sum(of('published')),
      pending: sum(of('pending')),
      ...(withheld.length > 0 && { withheld: Object.fromEntries(withheld) }),
    },
  };
};
