import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { readStatement } from '../collection.ts';
import type { Database } from '../database.ts';
import { onEveryDatabase } from '../testing/databases.ts';
import { temporaryFile } from '../testing/temporary.folder.ts';
import { type CsvOptions, readCsvRows } from './csv.rows.ts';
import { runImport } from './import.run.ts';
import { readJsonRows } from './json.rows.ts';

const data = process.env.CANDOR_DATA;
const clothing = data && join(data, 'reviews/clothing-reviews.csv');
if (!data) console.warn('import: the real reviews are not imported: CANDOR_DATA is not set');

const importCsv = (database: Database, content: string, options?: CsvOptions) =>
  runImport(database, readCsvRows(temporaryFile('reviews.csv', content), options));
const count = async (database: Database) =>
  (await database.query<{ count: number }>('select count(*)::integer as count from reviews'))[0]?.count;

onEveryDatabase('an import', (database) => {
  beforeEach(() => database().exec('delete from reviews; delete from settings'));

  it('run twice doubles nothing, and updates what has changed', async () => {
    const header = 'product,rating,body,reply\n';
    const first = `${header}a,4,good,\na,5,better,\n`;
    expect(await importCsv(database(), first)).toEqual({ read: 2, added: 2, updated: 0, unchanged: 0, refused: 0 });
    expect(await importCsv(database(), first)).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    expect(await importCsv(database(), `${header}a,4,good,thanks\na,5,better,\n`)).toMatchObject({
      updated: 1,
      unchanged: 1,
    });
    expect(await count(database())).toBe(2);
  });

  it('counts exact copies of a row once', async () => {
    const row = 'a,4,good\n';
    expect(await importCsv(database(), `product,rating,body\n${row.repeat(1500)}`)).toMatchObject({
      added: 1,
      unchanged: 1499,
    });
  });

  it('keeps the good rows between the bad ones, over many batches', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => (i % 10 === 0 ? `${i},a,9\n` : `${i},a,${1 + (i % 5)}\n`));
    const refused: string[] = [];
    const file = temporaryFile('reviews.csv', `id,product,rating\n${rows.join('')}`);
    const result = await runImport(database(), readCsvRows(file), { refused: (where) => refused.push(where) });
    expect(result).toEqual({ read: 3000, added: 2700, updated: 0, unchanged: 0, refused: 300 });
    expect(refused.slice(0, 2)).toEqual(['line 2', 'line 12']);
    expect(await count(database())).toBe(2700);
  });

  it('of an answer keeps what the shop says about collecting', async () => {
    const answer = {
      items: [{ id: 'a', product: 'p', rating: 4 }],
      collection: { statement: 'All.', url: 'https://shop.example/how' },
    };
    await runImport(database(), readJsonRows(temporaryFile('reviews.json', JSON.stringify(answer))));
    expect(await readStatement(database())).toEqual({ statement: 'All.', url: 'https://shop.example/how' });
  });

  it.skipIf(!clothing)('takes the 1,000 real reviews as they are', async () => {
    expect(await runImport(database(), readCsvRows(clothing ?? ''))).toEqual({
      read: 1000,
      added: 1000,
      updated: 0,
      unchanged: 0,
      refused: 0,
    });
    const made = "record ? 'author' or record ? 'publishedAt' or record->>'purchase' <> 'unknown' or at > '-infinity'";
    expect(await database().query(`select id from reviews where ${made}`)).toEqual([]);
    expect(await database().query("select count from ratings where product = ''")).toEqual([{ count: 1000 }]);
  });
});
