import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Entry } from './entry.ts';
import { indexedDbStore } from './indexed-db.store.ts';
import { localStorageStore } from './local-storage.store.ts';
import { createOutbox } from './outbox.ts';
import { memoryStore, type Store } from './store.ts';

const entry = (key: string, more: Partial<Entry> = {}): Entry => ({
  version: 1,
  key,
  write: 'review',
  source: 'shop',
  input: { rating: 1, body: 'Ä 👋' },
  state: 'queued',
  made: 1,
  tries: 0,
  due: 1,
  ...more,
});

const stores: [name: string, open: () => Promise<Store>, durable: boolean][] = [
  ['IndexedDB', indexedDbStore, true],
  // The browser writes it to the disk when it likes.
  ['localStorage', async () => localStorageStore(), false],
];

/** Other files run in the same browser, and a form of theirs may have left something. */
const empty = async (): Promise<void> => {
  localStorage.clear();
  await (await indexedDbStore()).wipe();
};

beforeEach(empty);
afterEach(async () => {
  vi.restoreAllMocks();
  await empty();
});

describe.each([...stores, ['memory', async () => memoryStore(), false] as const])('the store in %s', (_, open) => {
  test('keeps entries and drafts until they are taken away', async () => {
    const store = await open();
    await store.update('a', () => entry('a'));
    await store.update('b', () => entry('b', { made: 2 }));
    expect((await store.all()).toSorted((a, b) => a.made - b.made)).toEqual([entry('a'), entry('b', { made: 2 })]);
    expect(await store.update('a', () => undefined)).toBeUndefined();
    expect(await store.all()).toEqual([entry('b', { made: 2 })]);
    await store.writeDraft('review:coat', { title: 'Warm' });
    expect(await store.readDraft('review:coat')).toEqual({ title: 'Warm' });
    await store.writeDraft('review:coat', undefined);
    expect(await store.readDraft('review:coat')).toBeUndefined();
    await store.wipe();
    expect(await store.all()).toEqual([]);
  });

  test('lets nobody come between reading and writing an entry', async () => {
    const store = await open();
    await store.update('a', () => entry('a'));
    const claims = Array.from({ length: 20 }, () =>
      store.update('a', (there) => ({ ...there!, tries: there!.tries + 1 })),
    );
    await Promise.all(claims);
    expect((await store.all())[0]!.tries).toBe(20);
  });
});

describe.each(stores)('the store in %s, which outlives the page,', (name, open, durable) => {
  test('gives a later page what an earlier one has kept', async () => {
    const before = await open();
    await before.update('a', () => entry('a'));
    await before.writeDraft('review:', { title: 'Warm' });
    const after = await open();
    expect(await after.all()).toEqual([entry('a')]);
    expect(await after.readDraft('review:')).toEqual({ title: 'Warm' });
  });

  test('that breaks leaves the intent in memory, and the shopper is told so', async () => {
    const store: Store = { ...(await open()), update: () => Promise.reject(new Error('QuotaExceededError')) };
    const outbox = createOutbox({
      store,
      destination: { sourceOf: () => 'shop', send: () => Promise.reject(new TypeError('Failed to fetch')) },
    });
    const heard: unknown[] = [];
    await outbox.submit({ key: outbox.newKey(), write: 'review', input: {} }, (sent) => heard.push(sent));
    expect(heard[0]).toMatchObject({ state: 'kept', durable: false });
  });

  test('leaves nothing behind once consent is taken back, and what waits goes on in memory', async () => {
    const store = await open();
    const outbox = createOutbox({
      store,
      destination: { sourceOf: () => 'shop', send: () => Promise.reject(new TypeError('Failed to fetch')) },
    });
    const heard: unknown[] = [];
    const key = outbox.newKey();
    await outbox.submit({ key, write: 'review', input: { rating: 1 } }, (sent) => heard.push(sent));
    expect(heard[0]).toMatchObject({ state: 'kept', durable });
    await outbox.leaveStore();
    expect(await (await open()).all(), name).toEqual([]);
    await outbox.heard(key);
    expect(heard.at(-1)).toMatchObject({ state: 'kept', durable: false });
  });
});

describe('localStorage', () => {
  test('holds no files, and says so instead of losing them', async () => {
    const parts = [{ key: 'photo', blob: new Blob(['x']) }];
    await expect(localStorageStore().update('a', () => entry('a', { parts }))).rejects.toThrow('files');
    expect(await localStorageStore().all()).toEqual([]);
  });

  test('that accepts and forgets is none', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {});
    expect(() => localStorageStore()).toThrow('does not keep');
  });

  test('that is full refuses the new and keeps the old', async () => {
    const store = localStorageStore();
    await store.update('a', () => entry('a'));
    await expect(store.update('b', () => entry('b', { input: 'x'.repeat(6_000_000) }))).rejects.toThrow();
    expect(await store.all()).toEqual([entry('a')]);
  });

  test('passes over what somebody else has put there', async () => {
    localStorage.setItem('candor:outbox:x', '{ half');
    localStorage.setItem('other', '1');
    expect(await localStorageStore().all()).toEqual([]);
    await localStorageStore().wipe();
    expect(localStorage.getItem('other')).toBe('1');
  });
});

describe('IndexedDB', () => {
  test('keeps files', async () => {
    const store = await indexedDbStore();
    await store.update('a', () =>
      entry('a', { parts: [{ key: 'photo', blob: new Blob(['photo'], { type: 'image/webp' }) }] }),
    );
    const [{ parts } = {} as Entry] = await (await indexedDbStore()).all();
    expect(await parts![0]!.blob.text()).toBe('photo');
    expect(parts![0]!.blob.type).toBe('image/webp');
  });

  test('that is deleted from under the page is opened anew', async () => {
    const store = await indexedDbStore();
    await store.update('a', () => entry('a'));
    await new Promise((resolve) => {
      const request = indexedDB.deleteDatabase('candor');
      request.addEventListener('success', resolve);
    });
    expect(await store.all()).toEqual([]);
    await store.update('b', () => entry('b'));
    expect(await store.all()).toEqual([entry('b')]);
  });
});
