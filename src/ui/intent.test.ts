import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Intent as Sent_, Outbox, Sent } from '../model/outbox.ts';
import { Intent, type Sending } from './intent.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An outbox that does what the test says. */
const createOutbox = () => {
  const drafts = new Map<string, unknown>();
  const submitted: Sent_[] = [];
  const receivers = new Map<string, Set<(sent: Sent) => void>>();
  let keys = 0;
  let cancels = true;
  const outbox: Outbox = {
    takes: async () => true,
    newKey: () => `key-${(keys += 1)}`,
    submit: async (intent, receive, signal) => {
      submitted.push(intent);
      const set = receivers.get(intent.key) ?? new Set();
      receivers.set(intent.key, set.add(receive));
      signal?.addEventListener('abort', () => set.delete(receive));
      receive({ state: 'kept', durable: true });
    },
    cancel: async () => cancels,
    retry: async () => {},
    readDraft: async (name) => drafts.get(name),
    writeDraft: async (name, draft) => void (draft === undefined ? drafts.delete(name) : drafts.set(name, draft)),
  };
  const say = async (key: string, sent: Sent) => {
    receivers.get(key)?.forEach((receive) => receive(sent));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { outbox, drafts, submitted, say, setCancels: (can: boolean) => (cancels = can) };
};

const open = (outbox: Outbox | Error) => {
  const told: Sending[] = [];
  const restored: string[] = [];
  const intent = new Intent<string>({
    outbox: async () => {
      if (outbox instanceof Error) throw outbox;
      return outbox;
    },
    write: 'review',
    draft: 'review:coat',
    changed: (sending) => told.push(sending),
    restored: (values) => restored.push(values),
  });
  return { intent, told, restored, states: () => told.map((sending) => sending?.state) };
};

const done = { state: 'done', status: 'pending', id: 'r-1' } as const;
const refused = { state: 'refused', message: '', fields: {} } as const;

describe('a draft', () => {
  test('is kept after a pause of typing, and found by the next form', async () => {
    const { outbox, drafts } = createOutbox();
    const { intent } = open(outbox);
    intent.keep('Wa');
    await vi.advanceTimersByTimeAsync(200);
    intent.keep('Warm');
    await vi.advanceTimersByTimeAsync(299);
    expect(drafts.size).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    const next = open(outbox);
    await next.intent.restore();
    expect(next.restored).toEqual(['Warm']);
    expect(next.intent.submitted).toBe(false);
  });

  test('is kept when the form goes before the pause is over', async () => {
    const { outbox, drafts } = createOutbox();
    const { intent } = open(outbox);
    intent.keep('Warm');
    intent.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(drafts.get('review:coat')).toMatchObject({ values: 'Warm' });
  });

  test('does not come over what was typed meanwhile', async () => {
    const { outbox, drafts } = createOutbox();
    drafts.set('review:coat', { key: 'old', values: 'before' });
    const { intent, restored } = open(outbox);
    const restoring = intent.restore();
    intent.keep('now');
    await restoring;
    expect(restored).toEqual([]);
  });

  test('is an empty form where nothing can be read', async () => {
    const { intent, restored } = open(new Error('gone'));
    await expect(intent.restore()).resolves.toBeUndefined();
    expect(restored).toEqual([]);
  });
});

describe('what is sent', () => {
  test('goes under the key of its draft, which is marked before it goes', async () => {
    const { outbox, drafts, submitted } = createOutbox();
    const { intent } = open(outbox);
    intent.keep('Warm');
    await vi.advanceTimersByTimeAsync(300);
    const { key } = drafts.get('review:coat') as { key: string };
    vi.spyOn(outbox, 'submit').mockImplementation(async (one) => {
      expect(drafts.get('review:coat')).toEqual({ key, values: 'Warm', submitted: true });
      submitted.push(one);
    });
    await intent.submit('Warm', { rating: 5 });
    expect(submitted).toMatchObject([{ key, write: 'review', input: { rating: 5 } }]);
  });

  test('goes on under the same key when the form is opened again', async () => {
    const { outbox, submitted } = createOutbox();
    const first = open(outbox);
    await first.intent.submit('Warm', {});
    first.intent.leave();
    const { intent, restored } = open(outbox);
    await intent.restore();
    expect([restored, intent.submitted]).toEqual([['Warm'], true]);
    await intent.submit('Warm', {});
    expect(new Set(submitted.map(({ key }) => key)).size).toBe(1);
  });

  test('is told once, and forgotten, when it is done', async () => {
    const { outbox, drafts, say, submitted } = createOutbox();
    const { intent, told } = open(outbox);
    await Promise.all([intent.submit('Warm', {}), intent.submit('Warm', {})]);
    const [{ key }] = submitted as [Sent_];
    await say(key, done);
    await say(key, done);
    expect(told.filter((sending) => sending?.state === 'done')).toEqual([done]);
    expect(drafts.size).toBe(0);
    intent.keep('Another');
    await vi.advanceTimersByTimeAsync(300);
    expect(drafts.get('review:coat')).not.toMatchObject({ key });
  });

  test('is "sending" for a second before it is said to wait', async () => {
    const { outbox, say, submitted } = createOutbox();
    const { intent, states } = open(outbox);
    await intent.submit('Warm', {});
    await vi.advanceTimersByTimeAsync(999);
    expect(states()).toEqual(['sending']);
    await vi.advanceTimersByTimeAsync(1);
    expect(states()).toEqual(['sending', 'kept']);
    await say(submitted[0]!.key, done);
    expect(states()).toEqual(['sending', 'kept', 'done']);
  });

  test('gets a new key only after a definite no', async () => {
    const { outbox, say, submitted } = createOutbox();
    const { intent } = open(outbox);
    await intent.submit('Warm', {});
    await say(submitted[0]!.key, { state: 'stuck' });
    await intent.again();
    await say(submitted[0]!.key, refused);
    expect(intent.submitted).toBe(false);
    await intent.submit('Warmer', {});
    expect(submitted[1]!.key).not.toBe(submitted[0]!.key);
    // A late word about the old key is none about the new one.
    await say(submitted[0]!.key, refused);
    expect(intent.submitted).toBe(true);
  });

  test('can be taken back under its key while nobody has begun, and not afterwards', async () => {
    const { outbox, drafts, submitted, setCancels } = createOutbox();
    const { intent, states } = open(outbox);
    await intent.submit('Warm', {});
    setCancels(false);
    expect(await intent.cancel()).toBe(false);
    expect(intent.submitted).toBe(true);
    setCancels(true);
    expect(await intent.cancel()).toBe(true);
    expect(states()).toEqual(['sending', undefined]);
    expect(drafts.get('review:coat')).toEqual({ key: submitted[0]!.key, values: 'Warm' });
  });

  test('is said to be unavailable where the outbox cannot be loaded', async () => {
    const { intent, states } = open(new Error('gone'));
    await intent.submit('Warm', {});
    expect(states()).toEqual(['sending', 'unavailable']);
  });
});
