import { beforeEach, expect, it } from 'vitest';
import { copyDatabase } from '../copy.database.ts';
import { createApi } from '../api.ts';
import { openDatabase } from '../open.database.ts';
import { onEveryDatabase } from '../testing/databases.ts';
import { badges, email, emptyShop, importJson, policies, shipment } from '../testing/shop.file.ts';

const lookUp = (order: string, address = email): [string, RequestInit] => [
  '/shipments/lookup',
  {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ order, email: address }),
  },
];

onEveryDatabase('an import of the shop', (database) => {
  const dump = () =>
    database().query(`
      select json_agg(b order by id)::text as all from badges b union all
      select json_agg(p order by kind, country, product, ordinal)::text from policies p union all
      select json_agg(s order by id)::text from shipments s`);
  beforeEach(() => database().exec(emptyShop));
  const everything = { badges, policies, shipments: [shipment] };

  it('run twice gives the same rows', async () => {
    expect(await importJson(database(), everything)).toMatchObject({ read: 9, added: 9, refused: 0 });
    const first = await dump();
    expect(await importJson(database(), everything)).toMatchObject({ added: 0, updated: 0, unchanged: 9 });
    expect(await dump()).toEqual(first);
  });

  it('takes lists, answers, and one list of everything, known by its fields', async () => {
    await importJson(database(), everything);
    const first = await dump();
    for (const value of [
      { badges: { items: badges }, policies: { updatedAt: '2026-01-01', items: policies }, shipments: [shipment] },
      [...badges, ...policies, shipment],
      { items: [...badges, ...policies, shipment] },
    ]) {
      await database().exec(emptyShop);
      expect(await importJson(database(), value)).toMatchObject({ read: 9, added: 9, refused: 0 });
      expect(await dump()).toEqual(first);
    }
  });

  it('takes reviews beside the rest', async () => {
    const value = { reviews: { items: [{ id: 'r', product: 'p', rating: 4 }] }, badges };
    expect(await importJson(database(), value)).toMatchObject({ read: 3, added: 3 });
  });

  it('names each bad record with its place and path, never its content, and keeps the good ones', async () => {
    const refused: string[] = [];
    const bad = {
      badges: [{ id: 'x', kind: 'seal', name: 'X' }, badges[0], badges[0], 4],
      policies: [
        { kind: 'returns', summary: 'x', returns: { days: -1 } },
        policies[0],
        { kind: 'returns', summary: 'x', product: 7 },
        { kind: 'shipping', summary: 'x', country: 'AT', shipping: { country: 'DE' } },
        { kind: 'privacy', summary: 'x', url: 'javascript:alert(1)' },
      ],
      shipments: [
        { ...shipment, order: undefined },
        { ...shipment, parcels: [shipment.parcels[0], { id: 'p', status: 'delivered', expected: { from: 'soon' } }] },
        { ...shipment, email: 'secret' },
        shipment,
        { ...shipment, order: ' nw-1001' },
      ],
    };
    const result = await importJson(database(), bad, { refused: (where, why) => refused.push(`${where}: ${why}`) });
    expect(result).toMatchObject({ read: 14, added: 3, refused: 11 });
    expect(refused).toEqual([
      expect.stringMatching(/^badges, item 1: kind: /),
      'badges, item 3: id: stands in this file before',
      expect.stringMatching(/^badges, item 4: the badge: /),
      expect.stringMatching(/^policies, item 1: returns\.days: /),
      expect.stringMatching(/^policies, item 3: product: /),
      'policies, item 4: country: is AT, but shipping.country is DE',
      expect.stringMatching(/^policies, item 5: url: /),
      expect.stringMatching(/^shipments, item 1: order: /),
      expect.stringMatching(/^shipments, item 2: parcels\.1\.expected\./),
      expect.stringMatching(/^shipments, item 3: email: /),
      'shipments, item 5: order: stands in this file before',
    ]);
    expect(refused.join()).not.toContain('secret');
  });

  it('of a changed file changes its rows, and removes what is gone only when told to', async () => {
    await importJson(database(), everything);
    const fewer = { badges: [badges[1]], policies: [{ ...policies[1], summary: 'Changed' }] };
    expect(await importJson(database(), fewer)).toMatchObject({ added: 0, updated: 2 });
    const count = 'select (select count(*) from badges)::integer + (select count(*) from policies)::integer as count';
    expect(await database().query(count)).toEqual([{ count: 8 }]);
    expect(await importJson(database(), fewer, { replace: true })).toMatchObject({ removed: 6 });
    expect(await database().query(count)).toEqual([{ count: 2 }]);
    expect(await database().query('select id from shipments')).toEqual([{ id: 'nw-1001' }]);
    expect(await importJson(database(), { shipments: [] }, { replace: true })).toMatchObject({ removed: 1 });
  });

  it('removes nothing from a table of which a record was refused', async () => {
    await importJson(database(), everything);
    const broken = { policies: [{ ...policies[1], shipping: { country: 'DE', cost: 'much' } }, policies[2]] };
    const result = await importJson(database(), broken, { replace: true });
    expect(result).toMatchObject({ refused: 1, unchanged: 0, updated: 1, removed: 0 });
    expect(
      await database().query(
        `select record->>'summary' as summary from policies where country = 'DE' order by ordinal`,
      ),
    ).toEqual([{ summary: 'To Germany' }, { summary: 'Express to Germany' }]);
  });

  it('of a shipment without its address keeps the address that is known', async () => {
    await importJson(database(), { shipments: [shipment] });
    await importJson(database(), { shipments: [{ ...shipment, email: undefined, updatedAt: '2026-11-20' }] });
    const response = await createApi(database()).request(...lookUp('NW-1001'));
    expect(await response.json()).toMatchObject({ updatedAt: '2026-11-20' });
  });

  it('takes orders by the thousand', async () => {
    const many = Array.from({ length: 2000 }, (_, n) => ({ ...shipment, order: `order-${n}` }));
    expect(await importJson(database(), { shipments: many })).toMatchObject({ added: 2000 });
  });

  it('moves to another database with the addresses still known', async () => {
    const source = await openDatabase();
    await importJson(source, everything);
    await copyDatabase(source, database());
    expect((await createApi(database()).request(...lookUp('NW-1001'))).status).toBe(200);
    expect(await database().query('select count(*)::integer as count from policies')).toEqual([{ count: 6 }]);
    await copyDatabase(source, database());
    const other = await openDatabase();
    await importJson(other, everything);
    await expect(copyDatabase(other, database())).rejects.toThrow('another key');
    await Promise.all([source.close(), other.close()]);
  }, 180_000);
});
