import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resources } from '../model/resources.ts';
import { createClient, type Result } from './client.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('what could not be used is asked for past the cache of the browser, which may keep it for a year', async () => {
  const bodies = [{ error: 'try again' }, { items: [{ id: 'visa', kind: 'payment', name: 'Visa' }] }];
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => Response.json(bodies.shift()));
  vi.stubGlobal('fetch', fetched);
  const client = createClient(
    async () =>
      (_, { json }) =>
        json('https://shop.example/badges'),
  );
  const load = () =>
    new Promise<Result>((resolve) =>
      client.load({ resource: resources.badges, query: {} }, undefined, new AbortController().signal, resolve),
    );
  expect(await load()).toMatchObject({ failure: { code: 'shape' } });
  expect(await load()).toMatchObject({ stale: false });
  expect(fetched.mock.calls.map(([, { cache }]) => cache)).toEqual(['default', 'reload']);
});
