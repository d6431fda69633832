import type { Database } from '../database.ts';

/** Removes what is not kept for ever: keys after 30 days, and after one day photos that no review has named. */
export const prune = (database: Database): Promise<void> =>
  database.transaction(async (session) => {
    await session.query("delete from writes where at < now() - interval '30 days'");
    // With its key: sent again later, the photo is kept anew instead of being called known.
    await session.query(
      `with gone as (delete from photos where review is null and at < now() - interval '1 day' returning key)
       delete from writes where key in (select key from gone)`,
    );
  });
