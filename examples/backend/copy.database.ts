import { readStatement, writeStatement } from './collection.ts';
import { copyWritten } from './copy.written.ts';
import { type Database, OperatorError } from './database.ts';
import { settle } from './import/import.run.ts';
import { readPublishing, writePublishing } from './moderation/moderation.ts';
import { readRows } from './reviews.change.ts';
import { writeReviews } from './reviews.write.ts';
import { readKey, writeKey } from './shipment.secret.ts';
import { keyColumns, type ShopRows, type ShopTable, shopTables, writeRows } from './shop.rows.ts';

const atOnce = 500;

/**
 * Copies all reviews, whatever their status, all that shoppers wrote, the statement, badges, policies and shipments. Can
 * be run again. Gives the number of reviews. @throws OperatorError
 */
export const copyDatabase = async (source: Database, target: Database): Promise<number> => {
  let after = '';
  let copied = 0;
  for (;;) {
    const rows = await readRows(source, 'id > $1 order by id limit $2', [after, atOnce]);
    if (rows.length === 0) break;
    await writeReviews(target, rows);
    copied += rows.length;
    after = rows.at(-1)?.id ?? '';
  }
  const statement = await readStatement(source);
  if (statement) await writeStatement(target, statement);
  await copyKey(source, target);
  for (const table of shopTables) await copyTable(source, target, table);
  await writePublishing(target, await readPublishing(source));
  await copyWritten(source, target);
  await settle(target);
  return copied;
};

/** Hashes of e-mail addresses mean nothing without the key they were made with. */
const copyKey = async (source: Database, target: Database): Promise<void> => {
  const [key, other] = [await readKey(source), await readKey(target)];
  if (!key || key === other) return;
  const [held] = await target.query('select 1 from shipments where email is not null limit 1');
  if (held) {
    throw new OperatorError(
      'the database holds shipments of another one, whose e-mail addresses are kept under another key; ' +
        'import the shipments there from their file instead, or empty its table "shipments" first',
    );
  }
  await writeKey(target, key);
};

const copyTable = async (source: Database, target: Database, table: ShopTable): Promise<void> => {
  const keys = keyColumns[table].join(', ');
  for (let offset = 0; ; offset += atOnce) {
    const rows = await source.query<ShopRows[ShopTable]>(
      `select * from ${table} order by ${keys} limit ${atOnce} offset ${offset}`,
    );
    if (rows.length === 0) return;
    await writeRows(target, table, rows);
  }
};
