export interface TriesOptions {
  /** How many tries may fail within the window. */
  most?: number;
  /** Milliseconds for which a failed try counts. */
  window?: number;
  /** How many keys are remembered; beyond it the one untouched for longest is forgotten. */
  size?: number;
  /** Milliseconds since any fixed moment. */
  now?: () => number;
}

/**
 * Counts tries by key. A try is taken before it is known how it ends, so that many at once do not slip through
 * together, and given back when it was right: only failed ones count. In memory, of this process alone.
 */
export class TriesLimit {
  readonly #tries = new Map<string, number[]>();
  readonly #most: number;
  readonly #window: number;
  readonly #size: number;
  readonly #now: () => number;

  constructor({ most = 10, window = 600_000, size = 20_000, now = () => performance.now() }: TriesOptions = {}) {
    this.#most = most;
    this.#window = window;
    this.#size = size;
    this.#now = now;
  }

  get size(): number {
    return this.#tries.size;
  }

  /** Takes one try of every key, or of none: then gives the milliseconds until it may be tried again. */
  take(keys: readonly string[]): { giveBack: () => void } | { wait: number } {
    const now = this.#now();
    const past = keys.map((key) => (this.#tries.get(key) ?? []).filter((at) => now - at < this.#window));
    const waits = past.map((tries) => (tries.length < this.#most ? 0 : this.#window - (now - (tries[0] ?? now))));
    const wait = Math.max(0, ...waits);
    if (wait > 0) return { wait };
    keys.forEach((key, index) => this.#keep(key, [...(past[index] ?? []), now]));
    return { giveBack: () => keys.forEach((key) => this.#forget(key, now)) };
  }

  #keep(key: string, tries: number[]): void {
    // Moved to the end: a Map gives its keys in the order in which they came.
    this.#tries.delete(key);
    this.#tries.set(key, tries);
    if (this.#tries.size <= this.#size) return;
    const [oldest] = this.#tries.keys();
    if (oldest !== undefined) this.#tries.delete(oldest);
  }

  #forget(key: string, at: number): void {
    const tries = this.#tries.get(key);
    const index = tries?.lastIndexOf(at) ?? -1;
    if (!tries || index < 0) return;
    tries.splice(index, 1);
    if (tries.length === 0) this.#tries.delete(key);
  }
}
