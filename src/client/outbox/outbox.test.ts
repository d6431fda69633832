import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../../backend.ts';
import type { Sent } from '../../model/outbox.ts';
import { mostBytes, mostEntries } from './entry.ts';
import { createOutbox } from './outbox.ts';
import { memoryStore, type Store } from './store.ts';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 22) }));
afterEach(() => void vi.useRealTimers());

type Send = (input: unknown, key: string) => Promise<Reply>;

const refusesConnections: Send = () => Promise.reject(new TypeError('Failed to fetch'));
const takes: Send = async (_, key) => ({
  status: 201,
  headers: new Headers(),
  body: { key, id: `row-${key}`, status: 'pending' },
});

const open = (first: Send, store?: Store, locks?: LockManager) => {
  let send = first;
  const sent: { key: string; input: unknown; write: string }[] = [];
  const outbox = createOutbox({
    store,
    locks,
    destination: {
      sourceOf: (write) => (write === 'question' ? undefined : 'shop'),
      send: (write, input, key) => {
        sent.push({ key, input, write });
        return send(input, key);
      },
    },
  });
  const heard: Sent[] = [];
  const submit = async (input: unknown, key = outbox.newKey(), write = 'review' as const) => {
    await outbox.submit({ key, write, input }, (one) => heard.push(one));
    return key;
  };
  return { outbox, heard, sent, submit, change: (next: Send) => (send = next) };
};

const days = 86_400_000;

describe('an intent', () => {
  test('is said to be kept first and done once its receipt is there', async () => {
    const { heard, submit, sent } = open(takes);
    const key = await submit({ rating: 2 });
    await vi.advanceTimersByTimeAsync(10);
    expect(heard[0]).toMatchObject({ state: 'kept', durable: false });
    expect(heard.at(-1)).toEqual({ state: 'done', status: 'pending', id: `row-${key}` });
    expect(sent).toHaveLength(1);
  });

  test('is sent where the browser refuses locks, as on a page without an origin of its own', async () => {
    const request = () => Promise.reject(new DOMException('Access to the Locks API is denied', 'SecurityError'));
    const { heard, submit, sent } = open(takes, undefined, { request } as unknown as LockManager);
    await submit({ rating: 2 });
    await vi.advanceTimersByTimeAsync(10);
    expect(heard.at(-1)!.state).toBe('done');
    expect(sent).toHaveLength(1);
  });

  test('that is submitted twice is sent once, also after its receipt', async () => {
    const { submit, sent, heard } = open(takes);
    const key = await submit({ rating: 2 });
    await Promise.all([submit({ rating: 2 }, key), submit({ rating: 3 }, key)]);
    await vi.advanceTimersByTimeAsync(10_000);
    await submit({ rating: 2 }, key);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toHaveLength(1);
    expect(heard.at(-1)!.state).toBe('done');
  });

  test('is tried under the same key until it arrives', async () => {
    const { submit, sent, change, heard } = open(refusesConnections);
    const key = await submit({ rating: 2 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent.length).toBeGreaterThan(2);
    change(takes);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(new Set(sent.map((one) => one.key))).toEqual(new Set([key]));
    expect(heard.at(-1)!.state).toBe('done');
  });

  test.each([429, 503])('waits as long as a backend asks for that answers %i', async (status) => {
    const busy: Send = async () => ({ status, headers: new Headers({ 'retry-after': '120' }), body: undefined });
    const { submit, sent, change, heard } = open(busy);
    await submit({ rating: 2 });
    await vi.advanceTimersByTimeAsync(119_000);
    expect(sent).toHaveLength(1);
    change(takes);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent).toHaveLength(2);
    expect(heard.at(-1)!.state).toBe('done');
  });

  test('can be taken back before it is tried, and not afterwards', async () => {
    const { outbox, submit, sent, change } = open(refusesConnections);
    // Somebody else is being sent meanwhile.
    change(() => new Promise(() => {}));
    await submit({ rating: 5 });
    const second = await submit({ rating: 2 });
    expect(await outbox.cancel(second)).toBe(true);
    const third = await submit({ rating: 1 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent.map(({ key }) => key)).not.toContain(second);
    expect(sent.map(({ key }) => key)).toContain(third);
    expect(await outbox.cancel(third)).toBe(false);
  });

  test('is asked about after fourteen days, and goes on when the shopper says so', async () => {
    const { outbox, submit, change, heard } = open(refusesConnections);
    const key = await submit({ rating: 2 });
    await vi.advanceTimersByTimeAsync(60_000);
    vi.setSystemTime(Date.now() + 14 * days);
    await outbox.wake();
    expect(heard.at(-1)).toEqual({ state: 'stuck' });
    change(takes);
    await vi.advanceTimersByTimeAsync(7_200_000);
    expect(heard.at(-1)).toEqual({ state: 'stuck' });
    await outbox.retry(key);
    await vi.advanceTimersByTimeAsync(10);
    expect(heard.at(-1)!.state).toBe('done');
  });

  test('comes back by itself where storage is cleared while it waits', async () => {
    const cleared = { ...memoryStore(), durable: true };
    const { heard, submit, change, sent } = open(refusesConnections, cleared);
    const key = await submit({ rating: 2 });
    await vi.advanceTimersByTimeAsync(10);
    await cleared.wipe();
    change(takes);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(new Set(sent.map((one) => one.key))).toEqual(new Set([key]));
    expect(heard.at(-1)!.state).toBe('done');
  });

  test('comes back by itself where storage is cleared while it is being sent', async () => {
    const cleared = { ...memoryStore(), durable: true };
    const { heard, submit, change, sent } = open(async (...given) => {
      await cleared.wipe();
      return refusesConnections(...given);
    }, cleared);
    const key = await submit({ rating: 2 });
    await vi.advanceTimersByTimeAsync(10);
    change(takes);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(new Set(sent.map((one) => one.key))).toEqual(new Set([key]));
    expect(heard.at(-1)!.state).toBe('done');
  });

  test('survives a clock that is set back by a year', async () => {
    const { outbox, submit, change, heard } = open(refusesConnections);
    await submit({ rating: 2 });
    await vi.advanceTimersByTimeAsync(5_000);
    vi.setSystemTime(Date.now() - 365 * days);
    change(takes);
    await outbox.wake();
    expect(heard.at(-1)!.state).toBe('done');
  });

  test('for a backend that this page does not use waits for one that does', async () => {
    const { outbox, sent, heard } = open(takes);
    await outbox.submit({ key: outbox.newKey(), write: 'question', input: {} }, (one) => heard.push(one));
    await vi.advanceTimersByTimeAsync(60_000);
    // It was put there by a page without a backend for it: the empty source is none of any page's.
    expect(sent).toEqual([]);
    expect(heard).toMatchObject([{ state: 'kept', durable: false }]);
  });
});

describe('too much', () => {
  test('is refused at once: entries', async () => {
    const { submit, heard } = open(() => new Promise(() => {}));
    for (let made = 0; made < mostEntries; made += 1) await submit({ made });
    expect(heard.some(({ state }) => state === 'full')).toBe(false);
    await submit({});
    expect(heard.at(-1)).toEqual({ state: 'full' });
  });

  test('is refused at once: bytes', async () => {
    const { submit, heard } = open(() => new Promise(() => {}));
    await submit('x'.repeat(mostBytes));
    expect(heard).toEqual([{ state: 'full' }]);
    await submit('x');
    expect(heard.at(-1)!.state).toBe('kept');
  });
});

describe('parts', () => {
  test('go first, each once, and what names them goes last', async () => {
    let failures = 1;
    const { outbox, sent, heard } = open(async (input, key) => {
      if (input instanceof Blob && key === 'photo-2-of-the-test-123' && failures-- > 0)
        throw new TypeError('Failed to fetch');
      return takes(input, key);
    });
    const parts = ['photo-1-of-the-test-123', 'photo-2-of-the-test-123'].map((key) => ({ key, blob: new Blob([key]) }));
    const key = outbox.newKey();
    await outbox.submit(
      { key, write: 'review', input: { photos: ['photo-1-of-the-test-123', 'photo-2-of-the-test-123'] }, parts },
      (one) => heard.push(one),
    );
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(sent.map((one) => `${one.write} ${one.key}`)).toEqual([
      'photo photo-1-of-the-test-123',
      'photo photo-2-of-the-test-123',
      'photo photo-2-of-the-test-123',
      `review ${key}`,
    ]);
    expect(heard.at(-1)!.state).toBe('done');
  });
});
