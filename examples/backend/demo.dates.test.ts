import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runImport } from './import/import.run.ts';
import { readJsonRows } from './import/json.rows.ts';
import { openDatabase } from './open.database.ts';
import { withDates, workingDay } from './demo.dates.ts';
import { temporaryFile } from './testing/temporary.folder.ts';

it('counts working days, from any day of the week', () => {
  expect(workingDay('2026-11-20', 1)).toBe('2026-11-23');
  expect(workingDay('2026-11-22', 1)).toBe('2026-11-23');
  expect(workingDay('2026-11-22', -1)).toBe('2026-11-20');
  expect(workingDay('2026-11-23', -6)).toBe('2026-11-13');
});

it('writes dates and times of the shop, in summer and winter, and leaves other text alone', () => {
  const at = (day: string) => withDates({ a: ['@-1 09:12', '@+1', 'a@-1.example'] }, new Date(day));
  expect(at('2026-11-18T23:30:00Z')).toEqual({ a: ['2026-11-18T09:12:00+01:00', '2026-11-20', 'a@-1.example'] });
  expect(at('2026-07-01T10:00:00Z')).toEqual({ a: ['2026-06-30T09:12:00+02:00', '2026-07-02', 'a@-1.example'] });
});

const file = new URL('../store/data/shop.json', import.meta.url);
const text = readFileSync(file, 'utf8');

it.each(['2026-11-22T05:00:00Z', '2027-03-28T01:30:00Z', '2028-02-29T12:00:00Z', '2027-01-01T00:00:00Z'])(
  'makes a shop without a fault on %s, with nothing behind us that is yet to come',
  async (now) => {
    const shop = withDates(JSON.parse(text), new Date(now)) as {
      shipments: { parcels: { events?: { at: string }[] }[] }[];
    };
    const refused: string[] = [];
    const database = await openDatabase();
    const result = await runImport(database, readJsonRows(temporaryFile('shop.json', JSON.stringify(shop))), {
      refused: (where, why) => refused.push(`${where}: ${why}`),
    });
    await database.close();
    expect([refused, result.added]).toEqual([[], result.read]);
    const times = shop.shipments.flatMap(({ parcels }) => parcels.flatMap(({ events = [] }) => events));
    expect(times.filter(({ at }) => Date.parse(at) > Date.parse(now))).toEqual([]);
  },
  60_000,
);
