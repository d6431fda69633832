import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { answerBadges } from '../badges.read.ts';
import type { OnProblem } from '../checked.records.ts';
import type { Database } from '../database.ts';
import { answerPolicies } from '../policies.read.ts';
import { parcelOnly } from '../shipments.read.ts';
import { foldNumber } from '../shipment.secret.ts';
import type { Shipment } from '../shop.rows.ts';
import { withNewFile } from './new.file.ts';

export interface ShopExport {
  badges: number;
  policies: number;
  /** Policies that hold for one product: a page cannot choose them from a file, so they are in none. */
  leftOut: number;
  /** Files of parcels, one per tracking number; 0 unless asked for. */
  parcels: number;
}

const atOnce = 500;

/**
 * Writes `badges.json` and `policies.json`, each when there are any, and with `shipments` a file per tracking number: whoever has the folder
 * or guesses a number reads the parcel, without any limit of tries. The e-mail addresses are in no file.
 */
export const exportShop = async (
  database: Database,
  folder: string,
  { shipments = false, onProblem = console.error as OnProblem, onFile = (_file: string, _bytes: number) => {} } = {},
): Promise<ShopExport> => {
  await mkdir(folder, { recursive: true });
  const save = async (file: string, answer: object): Promise<void> =>
    onFile(file, await withNewFile(file, (write) => write(`${JSON.stringify(answer)}\n`)));

  /** What the database does not hold may be kept by hand in the folder. */
  const saveList = async (name: string, { items }: { items?: unknown[] }): Promise<number> => {
    if (items?.length) await save(join(folder, name), { items });
    return items?.length ?? 0;
  };
  const badges = await saveList('badges.json', await answerBadges(database, onProblem));
  const policies = await saveList('policies.json', await answerPolicies(database, {}, onProblem));
  const [limited] = await database.query<{ count: number }>(
    "select count(*)::integer as count from policies where product <> ''",
  );
  return {
    badges,
    policies,
    leftOut: limited?.count ?? 0,
    parcels: shipments ? await exportParcels(database, join(folder, 'shipments'), save) : 0,
  };
};

const exportParcels = async (
  database: Database,
  folder: string,
  save: (file: string, answer: object) => Promise<void>,
): Promise<number> => {
  await mkdir(folder, { recursive: true });
  const written = new Set<string>();
  for (let after = ''; ;) {
    const rows = await database.query<{ id: string; record: Shipment }>(
      'select id, record from shipments where id > $1 order by id limit $2',
      [after, atOnce],
    );
    for (const { record } of rows) {
      for (const { number } of record.parcels) {
        if (!number) continue;
        const file = join(folder, `${encodeURIComponent(number)}.json`);
        await save(file, parcelOnly(record, foldNumber(number)));
        written.add(basename(file));
      }
    }
    if (rows.length < atOnce) break;
    after = rows.at(-1)?.id ?? '';
  }
  for (const name of await readdir(folder)) {
    if (name.endsWith('.json') && !written.has(name)) await rm(join(folder, name));
  }
  return written.size;
};
