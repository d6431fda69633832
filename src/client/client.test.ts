import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ask } from '../backend.ts';
import { resources } from '../model/resources.ts';
import { lifetimes } from './cache.ts';
import { createClient, deadline, keyOf, type Question, type Result } from './client.ts';
import { forgetReports } from './report.ts';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 16));
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  forgetReports();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const badges: Question = { resource: resources.badges, query: {} };
const rating = (product: string): Question => ({ resource: resources.ratings, query: { product } });
const pci = { id: 'pci', kind: 'security', name: 'Card data' };

type Answer = (query: Record<string, unknown>, ask: Ask) => Promise<unknown>;

/** A client whose backend is a function; gives what each asker received and what the backend was asked. */
const page = (answer: Answer) => {
  const asked: { query: Record<string, unknown>; ask: Ask }[] = [];
  const client = createClient(async () => async (query, ask) => {
    asked.push({ query, ask });
    return answer(query, ask);
  });
  const load = (question: Question, locale?: string) => {
    const leaving = new AbortController();
    const received: Result[] = [];
    client.load(question, locale, leaving.signal, (result) => received.push(result));
    return { received, leave: () => leaving.abort() };
  };
  return { asked, load };
};

const soon = () => vi.advanceTimersByTimeAsync(500);
const later = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
const summary = (received: Result[]) =>
  received.map((result) => (!result.answer ? result.failure.code : result.stale ? 'stale' : 'fresh'));

describe('many askers of the same', () => {
  test('are one request, and all are answered', async () => {
    const { asked, load } = page(async () => ({ items: [pci] }));
    const askers = Array.from({ length: 50 }, () => load(badges));
    await soon();
    expect(asked).toHaveLength(1);
    for (const { received } of askers) expect(received).toMatchObject([{ answer: { items: [pci] }, stale: false }]);
  });

  test('are asked apart by language and by query', async () => {
    const { asked, load } = page(async () => ({ items: [] }));
    load(badges, 'de');
    load(badges, 'en');
    load({ resource: resources.policies, query: { country: 'DE' } });
    load({ resource: resources.policies, query: { country: 'NL' } });
    await soon();
    expect(asked.map(({ query, ask }) => query.country ?? ask.locale)).toEqual(['de', 'en', 'DE', 'NL']);
  });

  test('are the same in whatever order a query names its fields, and absent is as good as unnamed', () => {
    const { resource } = badges;
    expect(keyOf({ resource, query: { a: 1, b: 2, c: undefined } }, 'en')).toBe(
      keyOf({ resource, query: { b: 2, a: 1 } }, 'en'),
    );
    expect(keyOf({ resource, query: { a: 1 } }, 'en')).not.toBe(keyOf({ resource, query: { a: 2 } }, 'en'));
  });

  test('of ratings are one request for all products, each given its own', async () => {
    const { asked, load } = page(async ({ products }) => ({
      items: (products as string[]).map((product) => ({ product, average: 4, count: 2 })),
    }));
    const askers = ['coat', 'shoe', 'hat'].map((product) => load(rating(product)));
    await soon();
    expect(asked.map(({ query }) => query)).toEqual([{ products: ['coat', 'shoe', 'hat'] }]);
    expect(askers[1]!.received).toMatchObject([{ answer: { items: [{ product: 'shoe', average: 4 }] } }]);
  });
});

describe('an answer in the cache', () => {
  test('is given at once while it is fresh, without a request', async () => {
    const { asked, load } = page(async () => ({ items: [pci] }));
    load(badges);
    await soon();
    expect(summary(load(badges).received)).toEqual(['fresh']);
    await soon();
    expect(asked).toHaveLength(1);
  });

  test('is given stale after 5 minutes, while it is asked for again', async () => {
    let name = 'first';
    const { asked, load } = page(async () => ({ items: [{ ...pci, name }] }));
    load(badges);
    await later(lifetimes.fresh);
    name = 'second';
    const { received } = load(badges);
    expect(received).toMatchObject([{ stale: true, answer: { items: [{ name: 'first' }] } }]);
    await soon();
    expect(received[1]).toMatchObject({ stale: false, answer: { items: [{ name: 'second' }] } });
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['within a day is kept, as stale', 3600, ['stale', 'stale']],
    ['after a day still helps when the backend fails', 25 * 3600, ['stale']],
    ['after a week does not', 8 * 24 * 3600, ['backend']],
  ])('%s', async (_, age, expected) => {
    let up = true;
    const { load } = page(async () => {
      if (up) return { items: [pci] };
      throw new Error('down');
    });
    load(badges);
    await later(age);
    up = false;
    const { received } = load(badges);
    await soon();
    expect(summary(received)).toEqual(expected);
  });
});

describe('a request', () => {
  test('is stopped when the last who waits leaves, and not before', async () => {
    const { asked, load } = page(() => new Promise(() => {}));
    const [first, last] = [load(badges), load(badges)];
    await soon();
    const { signal } = asked[0]!.ask;
    first.leave();
    expect(signal.aborted).toBe(false);
    last.leave();
    expect(signal.aborted).toBe(true);
    await soon();
    expect([...first.received, ...last.received]).toEqual([]);
    expect(console.error).not.toHaveBeenCalled();
  });

  test('tells one who left nothing, whether it is answered or fails', async () => {
    for (const fails of [false, true]) {
      const { load } = page(async () => {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        if (fails) throw new Error('down');
        return { items: [] };
      });
      const [leaving, staying] = [load(badges), load(badges)];
      leaving.leave();
      await later(2);
      expect([leaving.received.length, staying.received.length]).toEqual([0, 1]);
    }
  });

  test('that is being stopped is not joined by a later asker', async () => {
    let answer: (value: unknown) => void = () => {};
    const { asked, load } = page(() => new Promise((resolve) => (answer = resolve)));
    const first = load(badges);
    await soon();
    first.leave();
    const second = load(badges);
    await soon();
    expect(asked).toHaveLength(2);
    answer({ items: [] });
    await soon();
    expect(summary(second.received)).toEqual(['fresh']);
  });

  test('for many ratings is stopped when the last who waits leaves', async () => {
    const { asked, load } = page(() => new Promise(() => {}));
    const askers = ['coat', 'shoe'].map((product) => load(rating(product)));
    await soon();
    askers[0]!.leave();
    expect(asked[0]!.ask.signal.aborted).toBe(false);
    askers[1]!.leave();
    expect(asked[0]!.ask.signal.aborted).toBe(true);
  });

  test('is never made for one who left before asking', async () => {
    const answer = vi.fn(async () => ({ items: [] }));
    const client = createClient(async () => answer);
    client.load(badges, undefined, AbortSignal.abort(), () => expect.unreachable('received an answer'));
    await soon();
    expect(answer).not.toHaveBeenCalled();
  });

  test.each([
    ['alone', badges],
    ['gathered', rating('coat')],
  ])('made %s is given up after 10 seconds, even where it ignores the signal', async (_, question) => {
    const { asked, load } = page(() => new Promise(() => {}));
    const { received } = load(question);
    await vi.advanceTimersByTimeAsync(deadline - 1);
    expect(received).toEqual([]);
    await soon();
    expect(summary(received)).toEqual(['timeout']);
    expect(asked[0]!.ask.signal.aborted).toBe(true);
  });

  test('that failed is made again by the next asker', async () => {
    let up = false;
    const { load } = page(async () => {
      if (!up) throw new Error('down');
      return { items: [] };
    });
    const first = load(badges);
    await soon();
    up = true;
    const second = load(badges);
    await soon();
    expect([summary(first.received), summary(second.received)]).toEqual([['backend'], ['fresh']]);
  });
});

test('a backend that has nothing for a question counts as one that answers 404', async () => {
  const { received } = page(async () => undefined).load(badges);
  await soon();
  expect(received).toMatchObject([{ failure: { code: 'status', status: 404 } }]);
});
