import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { everyBackend } from '../test/every-backend.ts';
import { defineBackend } from './backend.ts';
import { createClient } from './client/client.ts';
import { forgetReports } from './client/report.ts';
import type { Settings } from './config.ts';
import { backends, widgets } from './registry.ts';
import { start } from './start.ts';

// Everything runs as it is; the spy only lets the test hold what `start` hands to the client: who answers a resource.
vi.mock('./client/client.ts', { spy: true });

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  forgetReports();
});
afterEach(() => vi.restoreAllMocks());

const sourceOf = (settings: Settings) => {
  start(settings);
  return vi.mocked(createClient).mock.lastCall![0];
};
const problemOf = (settings: Settings, resource = 'reviews'): Promise<string> =>
  sourceOf(settings)(resource).then(
    () => expect.unreachable('a backend was connected'),
    (thrown: Error) => thrown.message,
  );

describe('a page', () => {
  test('is set up on a server too, where there is no document', () => {
    expect(globalThis.document).toBeUndefined();
    expect(start({ backend: 'rest', endpoint: 'https://api.shop.example' }).use).toBeTypeOf('function');
  });

  test('that asks for an unknown widget is told which there are, once, and goes on', async () => {
    const { use } = start({});
    await Promise.all([use('nope'), use('nope'), use('toString')]);
    const lines = vi.mocked(console.error).mock.calls.map(([line]) => String(line));
    expect(lines).toEqual([
      expect.stringMatching(/<candor-nope>.*choose one of: .*rating/),
      expect.stringContaining('<candor-toString>'),
    ]);
  });
});

test('a widget that could not be loaded is asked for again, each time after twice the pause', async () => {
  vi.useFakeTimers();
  const [name] = Object.keys(widgets) as (keyof typeof widgets)[];
  const load = vi.spyOn(widgets, name!).mockRejectedValue(new TypeError('Failed to fetch'));
  await start({}).use(name!);
  const pauses: number[] = [];
  for (let tries = 0, seconds = 0; tries < 3; seconds += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    if (load.mock.calls.length === tries + 1) continue;
    pauses.push(seconds + 1);
    [tries, seconds] = [tries + 1, -1];
  }
  expect(pauses).toEqual([30, 60, 120]);
  expect(console.error).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

describe('a backend', () => {
  test.each(everyBackend)('"$name" of the registry is found', async ({ name, options }) => {
    const answers = sourceOf({ backend: name, ...options });
    expect(await answers('reviews')).toBeTypeOf('function');
  });

  test.each(['soap', 'toString', ''])('"%s" is unknown, and the message names those there are', async (backend) => {
    expect(await problemOf({ backend })).toBe(
      `there is no backend "${backend}"; choose one of: ${Object.keys(backends).join(', ')}`,
    );
  });

  test('that is missing is asked for', async () => {
    expect(await problemOf({})).toContain('data-backend="…"');
  });

  test.each([
    ['missing', {}],
    ['no address', { endpoint: 'ftp://shop.example' }],
    ['a script', { endpoint: 'javascript:alert(1)' }],
  ])('whose endpoint is %s is named with the option and how to write it', async (_, options) => {
    expect(await problemOf({ backend: 'rest', ...options })).toMatch(
      /^backend "rest" cannot start, endpoint: .*data-<option>/,
    );
  });

  test('of the app’s own is checked and connected alike', async () => {
    const options = z.object({ shop: z.string() });
    const own = defineBackend({ options, connect: ({ shop }) => ({ read: { badges: async () => shop } }) });
    const source = sourceOf({ backend: own, shop: 'nordwind' });
    expect(await (await source('badges'))!(undefined as never, undefined as never)).toBe('nordwind');
    expect(await source('reviews')).toBeUndefined();
    expect(await problemOf({ backend: own })).toMatch(/^the backend cannot start, shop: /);
  });

  test('is connected once for all it answers, and again after it failed', async () => {
    let fails = true;
    const connect = vi.fn(() => {
      if (fails) throw new Error('no connection');
      return { read: { badges: async () => 1, reviews: async () => 2 } };
    });
    const source = sourceOf({ backend: defineBackend({ options: z.object({}), connect }) });
    await expect(source('badges')).rejects.toThrow('no connection');
    fails = false;
    await Promise.all([source('badges'), source('reviews')]);
    expect(connect).toHaveBeenCalledTimes(2);
  });

  test('may be another for one resource; the rest stays with the shared one', async () => {
    const answering = (name: string) =>
      defineBackend({
        options: z.object({}),
        connect: () => ({ read: { badges: async () => name, reviews: async () => name } }),
      });
    const source = sourceOf({ backend: answering('shared'), resources: { badges: { backend: answering('own') } } });
    const ask = async (resource: string) => (await source(resource))!(undefined as never, undefined as never);
    expect([await ask('badges'), await ask('reviews')]).toEqual(['own', 'shared']);
  });
});
