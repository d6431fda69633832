import type { Outbox } from '../../model/outbox.ts';
import { type Backends, destinationOf } from './destination.ts';
import { indexedDbStore } from './indexed-db.store.ts';
import { localStorageStore } from './local-storage.store.ts';
import { createOutbox } from './outbox.ts';
import type { Store } from './store.ts';
import { markWaiting } from './mark-waiting.ts';
import { somethingWaits } from './waiting.ts';

/** IndexedDB, else localStorage, else nothing: what works here, tried and not guessed. */
const durableStore = async (): Promise<Store | undefined> => {
  for (const open of [indexedDbStore, localStorageStore]) {
    try {
      const store = await open();
      await store.writeDraft('probe', 1);
      await store.writeDraft('probe', undefined);
      return store;
    } catch {
      // The next one.
    }
  }
  return undefined;
};

/** Notes beside what is stored that there is something, so that another page knows without opening anything. */
const noting = (store: Store): Store => ({
  ...store,
  update: async (key, change) => {
    markWaiting(true);
    return store.update(key, change);
  },
  writeDraft: async (name, draft) => {
    if (draft !== undefined) markWaiting(true);
    return store.writeDraft(name, draft);
  },
  wipe: async () => {
    await store.wipe();
    markWaiting(false);
  },
});

/** What a page knows about writing before anybody writes. */
export interface Writing extends Backends {
  /** Whether what is written may be stored; `undefined`: nobody has said yet. */
  allowed: boolean | undefined;
  /** Set by the outbox: called when that has changed. */
  changed?: () => void;
}

const opened = new WeakMap<Writing, Promise<Outbox>>();

/** The outbox of a page, opened once; ready when what may be stored and where is settled. */
export const outboxOf = (writing: Writing): Promise<Outbox> => {
  const found = opened.get(writing) ?? open(writing);
  opened.set(writing, found);
  return found;
};

const open = async (writing: Writing): Promise<Outbox> => {
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('candor-outbox') : undefined;
  const { takes, ...destination } = destinationOf(writing);
  const outbox = createOutbox({
    destination,
    locks: navigator.locks,
    // A channel knows its one origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    tell: (key) => channel?.postMessage(key),
  });
  channel?.addEventListener('message', ({ data }) => void outbox.heard(String(data)));
  // All that may mean that the network is back.
  const wake = () => void outbox.wake();
  for (const event of ['online', 'pageshow', 'focus']) addEventListener(event, wake);
  document.addEventListener('visibilitychange', wake);

  const settle = async (granted: boolean): Promise<void> => {
    if (granted) {
      const store = await durableStore();
      if (store) await outbox.useStore(noting(store));
      return;
    }
    await outbox.leaveStore();
    // What an earlier page has stored goes too.
    if (somethingWaits()) await durableStore().then((store) => store && noting(store).wipe());
  };
  let last: boolean | undefined;
  let settled = Promise.resolve();
  writing.changed = () => {
    const { allowed } = writing;
    if (allowed === undefined || allowed === last) return;
    last = allowed;
    settled = settled.then(() => settle(allowed)).catch(() => {});
  };
  writing.changed();
  await settled;
  return { ...outbox, takes };
};
