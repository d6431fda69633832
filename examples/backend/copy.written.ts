import type { Database } from './database.ts';

/** What shoppers wrote beside their reviews: table, the column of its key, and how many rows are carried at once. */
const tables = [
  ['review_emails', 'review', 500],
  ['votes', 'id', 500],
  ['reports', 'id', 500],
  ['questions', 'id', 500],
  ['photos', 'id', 10],
  // With the keys, what was sent to one database and is sent again to the other is still written once.
  ['writes', 'key', 500],
] as const;

/** Copies rows as they are; of those that are there already the ones copied count. Reviews come before. */
export const copyWritten = async (source: Database, target: Database): Promise<void> => {
  for (const [table, key, atOnce] of tables) {
    for (let after = ''; ;) {
      const rows = await source.query<{ key: string; row: string }>(
        `select ${key} as key, to_jsonb(${table})::text as row from ${table}
         where ${key} > $1 order by ${key} limit ${atOnce}`,
        [after],
      );
      if (rows.length === 0) break;
      const given = `jsonb_populate_recordset(null::${table}, $1::text::jsonb)`;
      const values = [`[${rows.map(({ row }) => row).join(',')}]`];
      await target.transaction(async (session) => {
        await session.query(`delete from ${table} where ${key} in (select ${key} from ${given})`, values);
        await session.query(`insert into ${table} select * from ${given}`, values);
      });
      after = rows.at(-1)?.key ?? '';
    }
  }
};
