import type { Checked } from './check.ts';

/** Seconds, in the terms of RFC 5861: fresh, then shown while it is fetched again, then shown only if that fails. */
export const lifetimes = { fresh: 5 * 60, staleWhileRevalidate: 24 * 3600, staleIfError: 7 * 24 * 3600 };

export interface Entry extends Checked {
  /** When it arrived, in milliseconds since the epoch. */
  readonly at: number;
}

export type Freshness = 'fresh' | 'stale' | 'last-resort' | 'gone';

export const freshness = (entry: Entry | undefined, fresh = lifetimes.fresh): Freshness => {
  const age = entry ? (Date.now() - entry.at) / 1000 : Infinity;
  // A clock that was set back would make an entry fresh for ever.
  if (age < 0) return 'stale';
  if (age < fresh) return 'fresh';
  if (age < lifetimes.staleWhileRevalidate) return 'stale';
  return age < lifetimes.staleIfError ? 'last-resort' : 'gone';
};

/** How many answers a page keeps. */
export const capacity = 500;

/** In memory only: nothing is stored on the shopper's device. The answer that was put longest ago goes first. */
export class Cache extends Map<string, Entry> {
  override set(key: string, entry: Entry): this {
    this.delete(key);
    super.set(key, entry);
    const [oldest] = this.keys();
    if (this.size > capacity) this.delete(oldest!);
    return this;
  }
}
