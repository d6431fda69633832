import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { selectPolicies } from '../../../src/model/select.ts';
import { answerPolicies } from '../policies.read.ts';
import { onEveryDatabase } from '../testing/databases.ts';
import { badges, emptyShop, importJson, policies, shipment } from '../testing/shop.file.ts';
import { temporaryFolder } from '../testing/temporary.folder.ts';
import { exportShop } from './export.shop.ts';

const read = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8')) as { items: object[] };
const noProblem = () => undefined;

onEveryDatabase('an export of the shop', (database) => {
  beforeEach(async () => {
    await database().exec(emptyShop);
    await importJson(database(), { badges, policies, shipments: [shipment] });
  });

  it('holds badges and policies, of which a page chooses what the API would answer', async () => {
    const folder = temporaryFolder();
    expect(await exportShop(database(), folder)).toEqual({ badges: 2, policies: 5, leftOut: 1, parcels: 0 });
    expect(read(folder, 'badges.json')).toEqual({ items: badges });
    for (const country of ['DE', 'AT', 'CH', 'FR']) {
      const chosen = selectPolicies(read(folder, 'policies.json'), { country }) as { items: object[] };
      const { items } = (await answerPolicies(database(), { country }, noProblem)) as { items: object[] };
      expect(chosen.items.map((one) => JSON.stringify(one)).sort()).toEqual(
        items.map((one) => JSON.stringify(one)).sort(),
      );
    }
  });

  it('holds no shipment unless asked for, and then parcels alone', async () => {
    const folder = temporaryFolder();
    await exportShop(database(), folder);
    expect(existsSync(join(folder, 'shipments'))).toBe(false);
    expect(await exportShop(database(), folder, { shipments: true })).toMatchObject({ parcels: 2 });
    expect(readdirSync(join(folder, 'shipments')).sort()).toEqual(['1Z999.json', 'JD01%204600%20003.json']);
    const text = readFileSync(join(folder, 'shipments/1Z999.json'), 'utf8');
    expect(JSON.parse(text)).toEqual({ parcels: [{ id: 'p-2', number: '1Z999', status: 'delivered' }] });
  });

  it('leaves alone what is kept by hand while the database holds none', async () => {
    await database().exec(emptyShop);
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'badges.json'), '{"items":[]}');
    await exportShop(database(), folder);
    expect(readdirSync(folder)).toEqual(['badges.json']);
    expect(readFileSync(join(folder, 'badges.json'), 'utf8')).toBe('{"items":[]}');
  });

  it('can be imported again', async () => {
    const folder = temporaryFolder();
    await exportShop(database(), folder);
    expect(await importJson(database(), read(folder, 'badges.json'))).toMatchObject({ read: 2, unchanged: 2 });
  });
});
