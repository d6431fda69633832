import { beforeEach, expect, it } from 'vitest';
import { createApi } from './api.ts';
import { badges, emptyShop, importJson, policies } from './testing/shop.file.ts';
import { onEveryDatabase } from './testing/databases.ts';

onEveryDatabase('badges and policies', (database) => {
  const seen: unknown[] = [];
  const get = (path: string) => createApi(database(), { onError: (error) => seen.push(error) }).request(path);
  const items = async (path: string) => ((await (await get(path)).json()) as { items: { summary?: string }[] }).items;
  const summaries = async (path: string) => (await items(path)).map(({ summary }) => summary);

  beforeEach(async () => {
    seen.length = 0;
    await database().exec(emptyShop);
    await importJson(database(), { badges, policies });
  });

  it('answers badges as they were given, in their order, expired ones too', async () => {
    const response = await get('/badges');
    expect([response.status, await response.json()]).toEqual([200, { items: badges }]);
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=60/);
  });

  it('answers the policies of a country, what holds there before what holds everywhere', async () => {
    expect(await summaries('/policies?country=DE')).toEqual(['To Germany', 'Express to Germany', '30 days']);
    expect(await summaries('/policies?country=at')).toEqual(['To Austria', '30 days']);
    expect(await summaries('/policies?country=CH')).toEqual(['From Switzerland you pay', '30 days']);
    expect(await summaries('/policies?country=FR')).toEqual(['30 days']);
  });

  it('answers those of a product first, and of no other product', async () => {
    expect(await summaries('/policies?country=FR&product=rope')).toEqual(['Cut to measure: no return', '30 days']);
    expect(await summaries(`/policies?country=FR&product=${encodeURIComponent("' or ''='")}`)).toEqual(['30 days']);
    expect(await summaries('/policies?country=FR&product=%00')).toEqual(['30 days']);
  });

  it('answers those of all countries when none is asked for, and says where each holds', async () => {
    const all = await items('/policies');
    expect(all).toHaveLength(5);
    expect(all).toContainEqual({ ...policies[5], country: undefined, shipping: { country: 'CH' } });
    expect(JSON.stringify(all)).not.toContain('"product"');
  });

  it.each([
    ['/policies?country=Germany', 'country'],
    ['/policies?country=D%00', 'country'],
    [`/policies?product=${'x'.repeat(513)}`, 'product'],
  ])('refuses %s and names the parameter', async (path, field) => {
    const response = await get(path);
    const { error } = (await response.json()) as { error: { code: string; fields: object } };
    expect([response.status, error.code, Object.keys(error.fields)]).toEqual([400, 'invalid', [field]]);
  });

  it('leaves out a row that breaks the contract, and tells the operator where, not what', async () => {
    await database().exec(
      `insert into badges (id, position, record) values ('x', 9, '{"id":"x","kind":"seal","name":"secret"}')`,
    );
    expect(await items('/badges')).toEqual(badges);
    expect(String(seen)).toMatch(/badges.*kind/);
    expect(String(seen)).not.toContain('secret');
  });
});
