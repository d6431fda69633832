import { timingSafeEqual } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hono } from 'hono';
import { createApi } from './api.ts';
import { serve } from './serve.ts';
import type { LookupOptions } from './shipments.lookup.ts';
import { onEveryDatabase } from './testing/databases.ts';
import { email, emptyShop, importJson, shipment } from './testing/shop.file.ts';

const ask = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const path = '/shipments/lookup';
const { email: _, ...onTheWire } = shipment;

onEveryDatabase('a shipment looked up', (database) => {
  const seen: unknown[] = [];
  const make = (lookup: LookupOptions = {}) => createApi(database(), { lookup, onError: (error) => seen.push(error) });
  const status = async (api: Hono, body: unknown, headers?: Record<string, string>) =>
    (await api.request(path, ask(body, headers))).status;

  beforeEach(async () => {
    seen.length = 0;
    await database().exec(emptyShop);
    await importJson(database(), { shipments: [shipment, { ...shipment, order: 'no-address', email: undefined }] });
  });

  it.each([
    ['NW-1001', email],
    [' nw-1001 ', '  ANA@Shop.Example '],
    ['#NW-1001', email],
    ['ＮＷ－1001', email],
  ])('by order %j and e-mail %j is the whole order, for nobody to keep', async (order, typed) => {
    const response = await make().request(path, ask({ order, email: typed }));
    expect([response.status, await response.json()]).toEqual([200, onTheWire]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
  });

  it('knows an address whether its letters are composed or not', async () => {
    await importJson(database(), {
      shipments: [{ ...shipment, order: '7', email: 'Zoë@shop.example'.normalize('NFD') }],
    });
    expect(await status(make(), { order: '7', email: 'zoë@shop.example'.normalize('NFC') })).toBe(200);
  });

  it('by number is that parcel alone: no order, no other parcel, nothing of what is in the box', async () => {
    const response = await make().request(path, ask({ number: 'jd014600003' }));
    const { items: __, ...parcel } = shipment.parcels[0]!;
    expect([response.status, await response.json()]).toEqual([200, { parcels: [parcel] }]);
  });

  it('that does not exist, has another address or none is the same answer, by the same path', async () => {
    const equal = vi.fn(timingSafeEqual);
    const query = vi.spyOn(database(), 'query');
    const statements: string[][] = [];
    const answers: string[] = [];
    for (const body of [
      { order: 'NW-1001', email: 'eve@shop.example' },
      { order: 'NW-9999', email },
      { order: 'no-address', email },
      { order: "' or ''='", email },
      { order: '\0\uD800', email },
    ]) {
      query.mockClear();
      const response = await make({ equal }).request(path, ask(body));
      answers.push(`${response.status} ${await response.text()}`);
      statements.push(query.mock.calls.map(([sql]) => sql));
    }
    query.mockRestore();
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 .*"not_found"/);
    expect(new Set(statements.map((one) => one.join(';'))).size).toBe(1);
    expect(equal).toHaveBeenCalledTimes(5);
    for (const [one, other] of equal.mock.calls) expect([one.byteLength, other.byteLength]).toEqual([32, 32]);
  });

  it('is refused after ten wrong tries from one client, until they are old enough', async () => {
    let now = 0;
    const api = make({ now: () => now });
    for (let order = 0; order < 10; order++) {
      expect(await status(api, { order: `x-${order}`, email })).toBe(404);
      now += 1000;
    }
    const refused = await api.request(path, ask({ order: 'NW-1001', email }));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '590']);
    expect(await refused.json()).toMatchObject({ error: { code: 'too_many' } });
    now = 600_000;
    expect(await status(api, { order: 'NW-1001', email })).toBe(200);
  });

  it('is refused after ten wrong tries for one order, wherever they come from, and other orders are not', async () => {
    const api = make({ addressHeader: 'x-forwarded-for' });
    const from = (client: number) => ({ 'x-forwarded-for': `203.0.113.250, 198.51.100.${client}` });
    for (let client = 0; client < 10; client++) {
      expect(await status(api, { order: 'nw-1001', email: `a${client}@b.example` }, from(client))).toBe(404);
    }
    expect(await status(api, { order: 'NW-1001', email }, from(99))).toBe(429);
    expect(await status(api, { order: 'other', email }, from(99))).toBe(404);
  });

  it('lets nobody choose the address that is counted', async () => {
    const api = make();
    const tries = Array.from({ length: 11 }, (_, n) =>
      status(api, { order: `x-${n}`, email }, { 'x-forwarded-for': `198.51.100.${n}`, 'x-real-ip': `${n}` }),
    );
    expect((await Promise.all(tries)).filter((one) => one === 429)).toHaveLength(1);
  });

  it('counts tries that come at once, and none that was right', async () => {
    const api = make();
    const right = Array.from({ length: 10 }, () => status(api, { order: 'NW-1001', email }));
    expect(new Set(await Promise.all(right))).toEqual(new Set([200]));
    expect(await status(api, { order: 'NW-1001', email })).toBe(200);
    const wrong = await Promise.all(Array.from({ length: 50 }, () => status(api, { number: 'nothing' })));
    expect(wrong.filter((one) => one === 404)).toHaveLength(10);
    expect(wrong.filter((one) => one === 429)).toHaveLength(40);
  });

  it.each([
    ['{', 400, []],
    ['[]', 400, []],
    ['null', 400, []],
    [{}, 400, ['order', 'email']],
    [{ order: 'secret' }, 400, ['email']],
    [{ order: 1001, email: 'secret' }, 400, ['order', 'email']],
    [{ order: ' ', email }, 400, ['order']],
    [{ order: 'secret'.repeat(20), email }, 400, ['order']],
    [{ number: { $gt: '' } }, 400, ['number']],
    [{ number: 'secret', order: '1' }, 400, ['number']],
    [{ number: 'x'.repeat(5000) }, 413, []],
  ])('refuses %j and repeats nothing of it', async (body, expected, fields) => {
    const response = await make().request(path, ask(body));
    const text = await response.text();
    const { error } = JSON.parse(text) as { error: { code: string; fields?: object } };
    expect([response.status, Object.keys(error.fields ?? {})]).toEqual([expected, fields]);
    expect(text).not.toContain('secret');
  });

  it('takes JSON alone, and only posted', async () => {
    const form = await make().request(path, ask('order=1', { 'content-type': 'application/x-www-form-urlencoded' }));
    expect([form.status, await form.json()]).toMatchObject([415, { error: { code: 'unsupported' } }]);
    expect((await make().request(`${path}?order=NW-1001`)).status).toBe(404);
  });

  it('can be asked for by a page of another origin, over a real server', async () => {
    const serving = await serve(make(), { port: 0 });
    const Origin = 'https://shop.example';
    const preflight = await fetch(serving.url + path, {
      method: 'OPTIONS',
      headers: { Origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    expect(preflight.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('content-type');
    const response = await fetch(serving.url + path, ask({ order: 'NW-1001', email }, { Origin }));
    expect([response.status, await response.json()]).toEqual([200, onTheWire]);
    let left = 9;
    const chunked = new ReadableStream<Uint8Array>({
      pull: (body) => (left-- > 0 ? body.enqueue(new TextEncoder().encode('x'.repeat(1000))) : body.close()),
    });
    const tooLong = await fetch(serving.url + path, { ...ask(''), body: chunked, duplex: 'half' } as RequestInit);
    expect(tooLong.status).toBe(413);
    await serving.close();
  });

  it('leaves no address in the database', async () => {
    const [row] = await database().query<{ all: string }>('select json_agg(shipments)::text as all from shipments');
    expect(row?.all).not.toMatch(/ana|shop\.example/i);
  });
});

describe('a lookup over a broken database', () => {
  it('tells the operator that it failed, and nothing of what was asked', async () => {
    const seen: unknown[] = [];
    const error = Object.assign(new Error('NW-1001'), { code: '57P01', params: ['NW-1001', email] });
    const api = createApi({ query: () => Promise.reject(error) } as never, { onError: (one) => seen.push(one) });
    const response = await api.request(path, ask({ order: 'NW-1001', email }));
    expect([response.status, await response.text()]).toEqual([500, expect.not.stringContaining('NW-1001')]);
    expect(String(seen)).toContain('57P01');
    expect(JSON.stringify(seen.map((one) => Object.entries(one as object)))).not.toContain('NW-1001');
    expect(String((seen[0] as Error).stack)).not.toContain('NW-1001');
  });
});
