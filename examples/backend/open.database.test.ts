import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { copyDatabase } from './copy.database.ts';
import { OperatorError } from './database.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open.database.ts';
import { toRow } from './review.row.ts';
import { writeReviews } from './reviews.write.ts';
import { onEveryDatabase } from './testing/databases.ts';
import { temporaryFile, temporaryFolder } from './testing/temporary.folder.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const { DATABASE_URL: _, ...environment } = process.env;
const run = (...words: string[]) =>
  spawnSync(process.execPath, [main, ...words], { encoding: 'utf8', env: environment });

describe('a data folder', () => {
  it('keeps its reviews, and belongs to one process at a time', async () => {
    const folder = join(temporaryFolder(), 'new', 'data');
    const first = await openDatabase({ folder });
    await writeReviews(first, [toRow({ id: 'a', rating: 4, purchase: 'unknown' })]);
    await expect(openDatabase({ folder })).rejects.toThrow(OperatorError);
    await expect(openDatabase({ folder })).rejects.toThrow(`is in use by process ${process.pid}`);
    await first.close();
    // What a killed process leaves behind; no process has this number.
    writeFileSync(join(folder, 'lock'), '4194305');
    const second = await openDatabase({ folder });
    expect(await second.query('select id from reviews')).toEqual([{ id: 'a' }]);
    await second.close();
  }, 180_000);
});

onEveryDatabase('the database', (database) => {
  it('is migrated once, however many start at the same time', async () => {
    await database().exec('drop schema public cascade; create schema public');
    await Promise.all([migrate(database()), migrate(database()), migrate(database())]);
    const applied = await database().query<{ name: string }>('select name from migrations order by name');
    expect(applied.map(({ name }) => name)).toEqual([
      '001-reviews.sql',
      '002-ratings.sql',
      '003-settings.sql',
      '004-badges.sql',
      '005-policies.sql',
      '006-shipments.sql',
      '007-writes.sql',
      '008-questions.sql',
      '009-photos.sql',
    ]);
  });

  it('undoes a transaction that fails', async () => {
    const failed = database().transaction(async (session) => {
      await writeReviews(session, [toRow({ id: 'undone', rating: 4, purchase: 'unknown' })]);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await database().query("select id from reviews where id = 'undone'")).toEqual([]);
  });

  it('takes over everything from another one, also what is not shown', async () => {
    const source = await openDatabase();
    await writeReviews(source, [
      toRow({ id: 'a', rating: 4, purchase: 'unknown' }),
      toRow({ id: 'b', rating: 1, purchase: 'unknown' }, { status: 'withheld', reason: 'spam' }),
    ]);
    expect(await copyDatabase(source, database())).toBe(2);
    expect(await database().query("select id, status from reviews where id in ('a', 'b') order by id")).toEqual([
      { id: 'a', status: 'published' },
      { id: 'b', status: 'withheld' },
    ]);
    await source.close();
  }, 180_000);
});

describe('the command line', () => {
  it('imports, says what became of each row, and ends with 0', () => {
    const folder = join(temporaryFolder(), 'data');
    const file = temporaryFile('reviews.csv', 'product;rating\na;4\nb;0\n');
    const { status, stdout, stderr } = run('import', file, '--data', folder);
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 new, 0 unchanged, 0 updated, 1 refused')]);
    expect(stderr).toContain('line 3: refused: rating "0" is not a number from 1 to 5');
    const out = temporaryFolder();
    expect(run('export', out, '--data', folder).stdout).toContain('1 reviews of 1 products');
    expect(run('collection', '--statement', 'All.', '--data', folder).stdout).toContain('"received": 1');
  }, 180_000);

  it.each([
    [
      ['nonsense'],
      'nonsense is no command; there is serve, import, export, collection, move, moderation, pending, publish, withhold, reply, answer, reports',
    ],
    [['import'], 'name the file'],
    [['import', 'x.csv', '--nonsense'], "Unknown option '--nonsense'"],
    [['import', 'x.csv', '--date-format', 'ymd'], '--date-format ymd: must be dmy or mdy'],
    [['serve', '--port', 'many'], '--port many: must be a number'],
    [['serve', '--origin', 'shop'], '--origin shop: must be like https://shop.example'],
    [['serve', '--address-header', 'x y'], '--address-header x y: must be the name of a header'],
    [['export'], 'name one folder'],
    [['move'], 'name the database'],
    [['serve', '--address', 'shop'], '--address shop: must be like https://'],
    [['serve', '--writes', 'many'], '--writes many: must be a number, or off'],
    [['moderation', '--publish', 'never'], '--publish never: must be at-once or after-check'],
    [['publish'], 'publish: name at least one id'],
    [['withhold', 'a'], 'withhold: --reason must be one of spam, not_genuine'],
    [['withhold', 'a', '--reason', 'low_rating'], 'withhold: --reason must be one of spam, not_genuine'],
    [['reply', 'a'], 'reply: name one id and one text in quotes'],
    [['answer', 'a', 'b', '--role', 'king'], '--role king: must be one of merchant, buyer, expert'],
  ])(
    '%j ends with 1 and says why',
    (words, message) => {
      const { status, stderr } = run(...words, '--data', '/nonexistent');
      expect([status, stderr]).toEqual([1, expect.stringContaining(message)]);
      expect(stderr).not.toMatch(/^\s+at /m);
    },
    60_000,
  );

  it('shows its help', () => {
    expect(run('--help').stdout).toContain('import FILE…');
  }, 180_000);
});
