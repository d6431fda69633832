import type { Intent, Outbox, Sent } from '../../model/outbox.ts';
import { bytesOf, type Entry, mostBytes, mostEntries, newKey } from './entry.ts';
import { createSender, type Destination } from './sender.ts';
import { memoryStore, type Store } from './store.ts';

export interface OutboxOptions {
  /** Where entries wait; absent: in memory, for as long as the page lives. */
  readonly store?: Store | undefined;
  readonly destination: Destination;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly locks?: LockManager | undefined;
  /** Calls other tabs, and is called by them, with the key of what has changed. */
  readonly tell?: (key: string) => void;
}

/** The contract's, with what the page around it must do for it. */
export interface OwnOutbox extends Omit<Outbox, 'takes'> {
  /** Sends what is due. */
  wake(): Promise<void>;
  /** Another tab has changed the entry. */
  heard(key: string): Promise<void>;
  /** Storage is allowed from now on: what waits in memory moves there. */
  useStore(durable: Store): Promise<void>;
  /** Storage is no longer allowed: what waits goes on in memory, and nothing is left behind. */
  leaveStore(): Promise<void>;
}

/**
 * Takes what a shopper sends and delivers it once, whatever happens to the page in between: stored before the network,
 * the same key on every try, never taken away before the backend's receipt (guarantees W1 to W9 of the outbox's README).
 */
export const createOutbox = ({ store, destination, now = Date.now, locks, tell }: OutboxOptions): OwnOutbox => {
  const memory = memoryStore();
  let stores: Store[] = store ? [store, memory] : [memory];
  const listeners = new Map<string, Set<(sent: Sent) => void>>();
  /** What this page was given and has no receipt for: it comes back where storage is cleared from under it. */
  const own = new Map<string, Entry>();

  /** A store that fails now may work the next time, and must not hold up the other. */
  const entriesOf = async ({ all }: Store): Promise<Entry[]> => {
    const entries = await all().catch((): Entry[] => []);
    return entries.filter(({ version }) => version === 1);
  };

  const stored = async (): Promise<Entry[]> => (await Promise.all(stores.map(entriesOf))).flat();

  const holderOf = async (key: string): Promise<Store> => {
    for (const one of stores) if ((await entriesOf(one)).some((entry) => entry.key === key)) return one;
    return stores[0]!;
  };

  const sentOf = ({ state, receipt, refusal, tries }: Entry, durable: boolean): Sent => {
    if (state === 'done' && receipt) return { state, status: receipt.status, id: receipt.id };
    if (state === 'refused') return { state, message: refusal?.message ?? '', fields: refusal?.fields ?? {} };
    return state === 'stuck' ? { state } : { state: 'kept', durable, untried: tries === 0 };
  };

  const notify = async (key: string): Promise<void> => {
    const receivers = listeners.get(key);
    if (!receivers?.size) return;
    const holder = await holderOf(key);
    const entry = (await entriesOf(holder)).find((one) => one.key === key);
    if (!entry) return;
    receivers.forEach((receive) => receive(sentOf(entry, holder.durable)));
  };

  const changed = (key: string): void => {
    tell?.(key);
    void notify(key);
  };

  /** In the first store that takes it; a full or broken one is passed over, and the words tell which held. */
  const keep = async (entry: Entry): Promise<void> => {
    let cause: unknown;
    for (const one of stores) {
      try {
        await one.update(entry.key, (there) => there ?? entry);
        return;
      } catch (failure) {
        cause = failure;
      }
    }
    throw cause;
  };

  /** Puts back what was cleared from under this page. */
  const restore = async (): Promise<void> => {
    const there = new Map((await stored()).map(({ key, state }) => [key, state]));
    for (const [key, entry] of own) {
      if (there.get(key) === 'done') own.delete(key);
      else if (!there.has(key)) await keep(entry).catch(() => {});
    }
  };

  const { wake } = createSender({ stored, holderOf, restore, destination, now, locks, changed });

  return {
    submit: async ({ key, write, input, parts }: Intent, receive, signal) => {
      const entries = await stored();
      if (!entries.some((one) => one.key === key)) {
        const waiting = entries.filter(({ state }) => state !== 'done');
        const made = now();
        const entry: Entry = {
          version: 1,
          key,
          write,
          source: destination.sourceOf(write) ?? '',
          input,
          ...(parts?.length && { parts }),
          state: 'queued',
          made,
          tries: 0,
          due: made,
        };
        const bytes = waiting.reduce((sum, one) => sum + bytesOf(one), bytesOf(entry));
        if (waiting.length >= mostEntries || bytes > mostBytes) return void receive({ state: 'full' });
        await keep(entry);
        own.set(key, entry);
      }
      const receivers = listeners.get(key) ?? new Set();
      listeners.set(key, receivers.add(receive));
      signal?.addEventListener('abort', () => receivers.delete(receive));
      await notify(key);
      void wake();
    },
    cancel: async (key) => {
      const holder = await holderOf(key);
      const left = await holder.update(key, (entry) => (entry?.tries === 0 && !entry.lease ? undefined : entry));
      if (!left) own.delete(key);
      return !left;
    },
    retry: async (key) => {
      const holder = await holderOf(key);
      await holder.update(key, (entry) => entry && { ...entry, state: 'queued', made: now(), tries: 0, due: now() });
      void wake();
    },
    wake,
    heard: notify,
    readDraft: async (name) => {
      for (const one of stores) {
        const draft = await one.readDraft(name).catch(() => undefined);
        if (draft !== undefined) return draft;
      }
      return undefined;
    },
    writeDraft: async (name, draft) => {
      for (const one of stores) {
        const kept = await one.writeDraft(name, draft).then(
          () => true,
          () => false,
        );
        if (kept && draft !== undefined) return;
      }
    },
    useStore: async (durable) => {
      stores = [durable, memory];
      for (const entry of await memory.all()) {
        const moved = await durable.update(entry.key, (there) => there ?? entry).catch(() => undefined);
        if (moved) await memory.update(entry.key, () => undefined);
      }
      void wake();
    },
    leaveStore: async () => {
      const [durable] = stores;
      if (!durable || durable === memory) return;
      for (const entry of await durable.all().catch((): Entry[] => [])) await memory.update(entry.key, () => entry);
      stores = [memory];
      await durable.wipe();
    },
    newKey,
  };
};
