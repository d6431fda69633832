import type { Reply } from '../../backend.ts';
import type { WriteName } from '../../model/write.ts';
import { type Entry, leaseFor, newKey, patience, rememberFor } from './entry.ts';
import { backOff, judge, type Outcome, share } from './outcome.ts';
import type { Store } from './store.ts';

/** The backends of the page, as far as they take what a shopper writes. */
export interface Destination {
  /** Tells backends apart, over pages and days; `undefined` where this page's takes no such write. */
  readonly sourceOf: (write: WriteName) => string | undefined;
  /** One write under one key. */
  readonly send: (write: WriteName, input: unknown, key: string, signal: AbortSignal) => Promise<Reply>;
}

interface SenderOptions {
  readonly stored: () => Promise<Entry[]>;
  readonly holderOf: (key: string) => Promise<Store>;
  /** Called before anything is sent, and before it waits for its turn. */
  readonly restore: () => Promise<void>;
  readonly destination: Destination;
  readonly now: () => number;
  readonly locks?: LockManager | undefined;
  readonly changed: (key: string) => void;
}

/** Milliseconds for which one try may last. By our own timer: a page may have patched `fetch` to ignore the signal. */
const deadline = 25_000;
const hour = 3_600_000;

const within = <Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      reject(new Error('not answered in time'));
      controller.abort();
    }, deadline);
    work(controller.signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });

/** One sender at a time over all tabs: by a lock where the browser has them, by leases in the store otherwise. */
export const createSender = ({ stored, holderOf, restore, destination, now, locks, changed }: SenderOptions) => {
  const owner = newKey();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let draining: Promise<void> | undefined;
  let again = false;

  const change = async (key: string, next: (entry: Entry) => Entry | undefined): Promise<Entry | undefined> => {
    const holder = await holderOf(key);
    const entry = await holder.update(key, (there) => there && next(there));
    changed(key);
    return entry;
  };

  /** A lease that reaches further than leases do was written before the clock was set back. */
  const isFree = ({ lease }: Entry, locked: boolean): boolean =>
    locked || !lease || lease.owner === owner || lease.until <= now() || lease.until > now() + leaseFor;
  /** Likewise a moment that is further away than any back-off. */
  const isDue = ({ due }: Entry): boolean => due <= now() || due > now() + hour;

  const claim = async (key: string, locked: boolean): Promise<Entry | undefined> => {
    let claimed = false;
    const entry = await change(key, (there) => {
      claimed = there.state === 'queued' && isFree(there, locked) && isDue(there);
      if (!claimed) return there;
      const { made, tries } = there;
      if (tries >= patience.tries || now() - made > patience.age) return { ...there, state: 'stuck' };
      const lease = { owner, until: now() + leaseFor };
      return { ...there, lease, tries: tries + 1, firstTried: there.firstTried ?? now() };
    });
    return claimed && entry?.state === 'queued' ? entry : undefined;
  };

  const attempt = async (write: WriteName, input: unknown, key: string): Promise<Outcome> => {
    try {
      return judge(key, await within((signal) => destination.send(write, input, key, signal)), now());
    } catch (thrown) {
      // Of some refusals only the status is known.
      const { status } = thrown as { status?: number };
      return status ? judge(key, { status, headers: new Headers(), body: undefined }, now()) : { kind: 'retry' };
    }
  };

  const apply = (entry: Entry, outcome: Outcome): Entry => {
    const { lease: _, ...rest } = entry;
    if (outcome.kind === 'done') {
      const { input: _input, parts: _parts, ...kept } = rest;
      return { ...kept, state: 'done', receipt: outcome.receipt };
    }
    if (outcome.kind === 'refused') return { ...rest, state: 'refused', refusal: outcome.refusal };
    return { ...rest, due: now() + (outcome.after ?? backOff(entry.tries, share)) };
  };

  const deliver = async (entry: Entry): Promise<void> => {
    for (const { key, blob } of entry.parts ?? []) {
      if (entry.sentParts?.includes(key)) continue;
      const outcome = await attempt('photo', blob, key);
      if (outcome.kind !== 'done') return void (await change(entry.key, (there) => apply(there, outcome)));
      await change(entry.key, (there) => ({ ...there, sentParts: [...(there.sentParts ?? []), key] }));
    }
    const outcome = await attempt(entry.write, entry.input, entry.key);
    await change(entry.key, (there) => apply(there, outcome));
  };

  const forgetOld = async (entries: readonly Entry[]): Promise<void> => {
    for (const { key, state, made } of entries)
      if ((state === 'done' || state === 'refused') && now() - made > rememberFor) await change(key, () => undefined);
  };

  const drain = async (locked: boolean): Promise<void> => {
    await restore();
    const entries = await stored();
    await forgetOld(entries);
    for (const { key, write, source } of entries.toSorted((a, b) => a.made - b.made)) {
      // For another shop under the same origin, or a backend that this page does not use.
      if (source !== destination.sourceOf(write)) continue;
      const claimed = await claim(key, locked).catch(() => undefined);
      if (claimed) await deliver(claimed).catch(() => undefined);
    }
  };

  /** Wakes when the next one is due; a lease that a closed tab has left runs out by then. */
  const sleep = async (): Promise<void> => {
    // What was cleared during the last try would wait for nobody.
    await restore();
    const waiting = (await stored()).filter(({ state }) => state === 'queued');
    clearTimeout(timer);
    if (waiting.length === 0) return;
    const next = Math.min(...waiting.map(({ due, lease }) => Math.max(due, lease?.until ?? 0)));
    timer = setTimeout(() => void wake(), Math.min(Math.max(next - now(), 200), hour));
  };

  /** A browser may refuse its locks: to a sandboxed page, which has no origin to share them with. */
  const drainAlone = async (): Promise<void> => {
    let granted = false;
    const locked = () => {
      granted = true;
      return drain(true);
    };
    try {
      if (locks) return await locks.request('candor-outbox', locked);
    } catch (thrown) {
      if (granted) throw thrown;
    }
    return drain(false);
  };

  const wake = async (): Promise<void> => {
    again = true;
    draining ??= (async () => {
      try {
        while (again) {
          again = false;
          await drainAlone();
        }
        await sleep();
      } finally {
        draining = undefined;
      }
    })();
    await draining;
  };

  return { wake };
};
