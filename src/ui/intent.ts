import type { Outbox, Part, Sent } from '../model/outbox.ts';
import type { WriteName } from '../model/write.ts';

/** What became of the shopper's intent, as a view shows it; `undefined` while nothing was sent. */
export type Sending = Sent | { readonly state: 'sending' | 'unavailable' } | undefined;

interface Draft<Values> {
  readonly key: string;
  readonly values: Values;
  /** It was sent under this key: nothing else may be. */
  readonly submitted?: boolean;
}

interface Options<Values> {
  readonly outbox: () => Promise<Outbox>;
  readonly write: WriteName;
  /** Names the draft: what it is, and of what. */
  readonly draft: string;
  readonly changed: (sending: Sending) => void;
  /** What was written before, by this page or an earlier one. */
  readonly restored: (values: Values) => void;
  /** Keeps the draft once it has its receipt, so that nothing is sent a second time: a vote is given once. */
  readonly remember?: boolean;
}

/** Milliseconds without typing after which a draft is kept. */
const pause = 300;
/** Milliseconds in which most backends answer: until then it is "sending", and no sentence flashes by. */
const soon = 1_000;

/**
 * One thing a shopper is about to write and to send: its key, its draft, and what becomes of it. The key lives with the
 * draft, so that a form that was sent twice, or found again after a crash, sends one thing.
 */
export class Intent<Values> {
  readonly #options: Options<Values>;
  readonly #stop = new AbortController();
  #draft: Draft<Values> | undefined;
  /** Typed, and not kept yet. */
  #typed: { readonly values: Values } | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #told: Sending;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** One for each key, so that an outbox that is given the same again tells it once. */
  #receiver: { readonly key: string; readonly receive: (sent: Sent) => void } | undefined;

  constructor(options: Options<Values>) {
    this.#options = options;
  }

  /** Looks for a draft; what was sent and has no receipt yet goes on. */
  async restore(): Promise<void> {
    const { outbox, draft, restored } = this.#options;
    try {
      const found = (await (await outbox()).readDraft(draft)) as Draft<Values> | undefined;
      // Whoever has begun to type anew means that.
      if (!found || this.#draft || this.#typed || this.#stop.signal.aborted) return;
      this.#draft = found;
      restored(found.values);
    } catch {
      // A form without its draft is an empty form.
    }
  }

  /** True where the draft was sent before: it is to be sent again, under its key. */
  get submitted(): boolean {
    return !!this.#draft?.submitted;
  }

  /** Keeps what is typed. */
  keep(values: Values): void {
    clearTimeout(this.#typing);
    this.#typed = { values };
    this.#typing = setTimeout(this.#keepTyped, pause);
  }

  #keepTyped = (): void => {
    if (this.#typed) void this.#save(this.#typed.values, false).catch(() => {});
  };

  async #save(values: Values, submitted: boolean): Promise<string> {
    clearTimeout(this.#typing);
    this.#typed = undefined;
    const outbox = await this.#options.outbox();
    this.#draft = { key: this.#draft?.key ?? outbox.newKey(), values, ...(submitted && { submitted }) };
    await outbox.writeDraft(this.#options.draft, this.#draft);
    return this.#draft.key;
  }

  /** Sends. The draft goes first, marked, so that a crash at any moment leaves either a draft or the same intent. */
  async submit(values: Values, input: unknown, parts?: readonly Part[]): Promise<void> {
    this.#tell({ state: 'sending' });
    try {
      const outbox = await this.#options.outbox();
      const { write } = this.#options;
      // What nobody takes would wait for ever.
      if (!(await outbox.takes(write))) throw new Error(`no backend of this page takes a ${write}`);
      const key = await this.#save(values, true);
      await outbox.submit({ key, write, input, parts }, this.#receiverOf(key), this.#stop.signal);
    } catch {
      this.#tell({ state: 'unavailable' });
    }
  }

  #receiverOf(key: string): (sent: Sent) => void {
    const receive = (sent: Sent) => void this.#hear(key, sent);
    if (this.#receiver?.key !== key) this.#receiver = { key, receive };
    return this.#receiver.receive;
  }

  #tell(sending: Sending): void {
    clearTimeout(this.#waiting);
    this.#told = sending;
    this.#options.changed(sending);
  }

  async #hear(key: string, sent: Sent): Promise<void> {
    const outbox = await this.#options.outbox();
    const known = this.#draft;
    // What is said of a key that has its receipt, or was given up for another, is no news.
    if (known?.key !== key) return;
    if (sent.state === 'kept' && this.#told?.state === 'sending') {
      clearTimeout(this.#waiting);
      // Checked again: a page may have replaced what clears a timer.
      this.#waiting = setTimeout(() => this.#told?.state === 'sending' && this.#tell(sent), soon);
      return;
    }
    if (sent.state === 'done') this.#draft = this.#options.remember ? known : undefined;
    // A definite no: what is sent after it is another intent, with another key.
    else if (sent.state !== 'kept' && sent.state !== 'stuck')
      this.#draft = { key: outbox.newKey(), values: known.values };
    this.#tell(sent);
    if (this.#draft !== known) await outbox.writeDraft(this.#options.draft, this.#draft);
  }

  /** Goes on with what was given up. */
  async again(): Promise<void> {
    if (!this.#draft) return;
    this.#tell({ state: 'sending' });
    await (await this.#options.outbox()).retry(this.#draft.key);
  }

  /** Takes back what nobody has begun to send, to be changed; false: it is under way. */
  async cancel(): Promise<boolean> {
    const outbox = await this.#options.outbox();
    if (!this.#draft || !(await outbox.cancel(this.#draft.key))) return false;
    await this.#save(this.#draft.values, false);
    this.#tell(undefined);
    return true;
  }

  /** Nobody listens any more; what was sent is sent all the same, and what was typed last is kept. */
  leave(): void {
    clearTimeout(this.#waiting);
    this.#stop.abort();
    clearTimeout(this.#typing);
    this.#keepTyped();
  }
}
