import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../backend.ts';
import type { Entry } from './entry.ts';
import type { Sent } from '../../model/outbox.ts';
import { createOutbox, type OwnOutbox } from './outbox.ts';
import type { Store } from './store.ts';

/*
 * A device with one disk and several tabs, a network that does everything networks do, and a backend that keeps its
 * promise. Tabs die at any moment: what they were about to do is done or not, as a crash leaves it.
 */

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Random = () => number;
const never = new Promise<never>(() => {});

/** Deterministic, so that a failing seed fails again. */
const randomOf = (seed: number): Random => {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const faults = ['refused', 'lost', '500', '503', '429', 'page', 'empty', 'foreign', 'hangs', 'ok', 'ok', 'ok'] as const;

/** One row a key; `faulty` decides what the network does with a request that did or did not arrive. */
const createServer = (random: Random) => {
  const rows = new Map<string, unknown>();
  let faulty = true;
  const reply = (status: number, body: unknown, headers: Record<string, string> = {}): Reply => ({
    status,
    body,
    headers: new Headers(headers),
  });
  const send = async (key: string, input: unknown): Promise<Reply> => {
    const fault = faulty ? faults[Math.floor(random() * faults.length)]! : 'ok';
    await new Promise((resolve) => setTimeout(resolve, random() * 3_000));
    if (fault === 'refused') throw new TypeError('Failed to fetch');
    if (fault === '503') return reply(503, {}, { 'retry-after': '5' });
    if (fault === '429') return reply(429, { error: {} }, { 'retry-after': '2' });
    if (fault === 'hangs' && random() < 0.5) return never;
    // From here on it has arrived, whatever the page gets to hear of it.
    if (!rows.has(key)) rows.set(key, input);
    if (fault === 'hangs') return never;
    if (fault === 'lost') throw new TypeError('Failed to fetch');
    if (fault === '500') return reply(500, { error: {} });
    if (fault === 'page') return reply(200, '<html>');
    if (fault === 'empty') return reply(200, undefined);
    if (fault === 'foreign') return reply(201, { key: 'another-key-than-the-one-sent', id: 'x', status: 'pending' });
    return reply(201, { key, id: `row-${key}`, status: 'pending' });
  };
  return { rows, send, heal: () => (faulty = false) };
};

/** As Web Locks: one holder a name, the next in line when it lets go or its tab dies. */
const createLocks = () => {
  let line: { alive: () => boolean; run: () => Promise<unknown> }[] = [];
  let held: { alive: () => boolean } | undefined;
  const next = () => {
    if (held?.alive()) return;
    line = line.filter(({ alive }) => alive());
    const first = line.shift();
    held = first;
    void first?.run().finally(() => {
      if (held === first) held = undefined;
      next();
    });
  };
  return {
    of: (alive: () => boolean) =>
      ({
        request: (_: string, run: () => Promise<unknown>) =>
          new Promise((resolve, reject) => {
            line.push({ alive, run: () => run().then(resolve, reject) as Promise<unknown> });
            next();
          }),
      }) as unknown as LockManager,
    /** A tab has died. */
    settle: next,
  };
};

interface Tab {
  readonly outbox: OwnOutbox;
  readonly kill: () => void;
  alive: boolean;
}

const createDevice = (random: Random, server: ReturnType<typeof createServer>, withLocks: boolean) => {
  const disk = new Map<string, Entry>();
  const locks = createLocks();
  const tabs: Tab[] = [];
  /** The same key twice at the same moment: the work of two senders. */
  const underWay = new Map<string, { tab: Tab; since: number }>();
  const together: string[] = [];

  const open = (): Tab => {
    const tab: Tab = { outbox: undefined as never, alive: true, kill: () => {} };
    /** Takes a moment; a tab that dies in it leaves the step done or undone, and hears of neither. */
    const step = async <Value>(work: () => Value): Promise<Value> => {
      await new Promise((resolve) => setTimeout(resolve, random() * 20));
      if (!tab.alive && random() < 0.5) return never;
      const value = work();
      return tab.alive ? value : never;
    };
    const store: Store = {
      durable: true,
      all: () => step(() => [...disk.values()]),
      update: (key, change) =>
        step(() => {
          const next = change(disk.get(key));
          if (next) disk.set(key, structuredClone(next));
          else disk.delete(key);
          return next;
        }),
      readDraft: async () => undefined,
      writeDraft: async () => {},
      wipe: async () => disk.clear(),
    };
    const outbox = createOutbox({
      store,
      locks: withLocks ? locks.of(() => tab.alive) : undefined,
      destination: {
        sourceOf: () => 'shop',
        send: async (_, input, key) => {
          if (!tab.alive) return never;
          const other = underWay.get(key);
          if (other && other.tab !== tab && other.tab.alive && Date.now() - other.since < 25_000) together.push(key);
          underWay.set(key, { tab, since: Date.now() });
          try {
            const reply = await server.send(key, input);
            return tab.alive ? reply : never;
          } finally {
            underWay.delete(key);
          }
        },
      },
    });
    tabs.push(Object.assign(tab, { outbox }));
    void outbox.wake();
    return tab;
  };
  return {
    open,
    disk,
    together,
    tabs: () => tabs.filter(({ alive }) => alive),
    kill: (tab: Tab) => {
      tab.alive = false;
      locks.settle();
    },
  };
};

const storm = async (seed: number, withLocks: boolean, intents: number, mostTabs: number) => {
  const random = randomOf(seed);
  const server = createServer(random);
  const device = createDevice(random, server, withLocks);
  const told = new Map<string, Sent[]>();
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;

  for (let made = 0; made < intents;) {
    const tabs = device.tabs();
    const dice = random();
    if (tabs.length === 0 || (dice < 0.15 && tabs.length < mostTabs)) device.open();
    else if (dice < 0.3) device.kill(pick(tabs));
    else if (dice < 0.6) {
      const tab = pick(tabs);
      const key = tab.outbox.newKey();
      const heard: Sent[] = [];
      told.set(key, heard);
      made += 1;
      // Not awaited: the tab may die in the middle of it.
      void tab.outbox.submit({ key, write: 'review', input: { n: made } }, (sent) => tab.alive && heard.push(sent));
    }
    await vi.advanceTimersByTimeAsync(random() * 4_000);
  }
  for (const tab of device.tabs()) device.kill(tab);
  server.heal();
  device.open();
  await vi.advanceTimersByTimeAsync(3 * 3_600_000);

  const kept = [...told].filter(([, heard]) => heard.some(({ state }) => state === 'kept' || state === 'done'));
  return {
    ...device,
    made: told.size,
    rows: server.rows,
    lost: kept.filter(([key]) => !server.rows.has(key)),
    misreported: [...told].filter(
      ([key, heard]) =>
        heard.some(({ state }) => state === 'refused' || state === 'full') ||
        (heard.some(({ state }) => state === 'done') && !server.rows.has(key)),
    ),
    foreign: [...server.rows.keys()].filter((key) => !told.has(key)),
    waiting: [...device.disk.values()].filter(({ state }) => state !== 'done'),
  };
};

describe.each([
  ['with locks', true],
  ['with leases', false],
])('a storm over several tabs, %s', (_, withLocks) => {
  test('loses nothing that was said to be kept, sends nothing that was not written, and leaves nothing waiting', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2_000_000_000 }), async (seed) => {
        const outcome = await storm(seed, withLocks, 12, 4);
        expect(outcome.made).toBe(12);
        expect({
          lost: outcome.lost,
          misreported: outcome.misreported,
          foreign: outcome.foreign,
          waiting: outcome.waiting,
        }).toEqual({ lost: [], misreported: [], foreign: [], waiting: [] });
        // What is sent by one tab is not sent by another meanwhile.
        expect(outcome.together).toEqual([]);
        // What was sent is not kept.
        expect([...outcome.disk.values()].filter(({ input }) => input !== undefined)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
