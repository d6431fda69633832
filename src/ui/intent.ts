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
  /** What was sent stays known: the same again is the same intent, also on a later page. */
  readonly remember?: boolean;
  readonly changed: (sending: Sending) => void;
  /** What was written before, by this page or an earlier one. */
  readonly restored: (values: Values) => void;
}

/** Milliseconds without typing after which a draft is kept. */
const pause = 300;
/** Milliseconds before it is said that something waits: most arrives sooner. */
const patience = 500;

/**
 * One thing a shopper is about to write and to send: its key, its draft, and what becomes of it. The key lives with the
 * draft, so that a form that was sent twice, or found again after a crash, sends one thing.
 */
export class Intent<Values> {
  readonly #options: Options<Values>;
  readonly #stop = new AbortController();
  #draft: Draft<Values> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options<Values>) {
    this.#options = options;
  }

  /** Looks for a draft; what was sent and has no receipt yet goes on. */
  async restore(): Promise<void> {
    const { outbox, draft, restored } = this.#options;
    try {
      const found = (await (await outbox()).readDraft(draft)) as Draft<Values> | undefined;
      if (!found || this.#draft || this.#stop.signal.aborted) return;
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
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save({ values, submitted: false }).catch(() => {}), pause);
  }

  async #save({ values, submitted }: { values: Values; submitted: boolean }): Promise<string> {
    clearTimeout(this.#timer);
    const outbox = await this.#options.outbox();
    this.#draft = { key: this.#draft?.key ?? outbox.newKey(), values, ...(submitted && { submitted }) };
    await outbox.writeDraft(this.#options.draft, this.#draft);
    return this.#draft.key;
  }

  /** Sends. The draft goes first, marked, so that a crash at any moment leaves either a draft or the same intent. */
  async submit(values: Values, input: unknown, parts?: readonly Part[]): Promise<void> {
    const { changed, write } = this.#options;
    changed({ state: 'sending' });
    try {
      const outbox = await this.#options.outbox();
      // What nobody takes would wait for ever.
      if (!(await outbox.takes(write))) throw new Error(`no backend of this page takes a ${write}`);
      const key = await this.#save({ values, submitted: true });
      await outbox.submit({ key, write, input, parts }, (sent) => void this.#hear(sent), this.#stop.signal);
    } catch {
      changed({ state: 'unavailable' });
    }
  }

  async #hear(sent: Sent): Promise<void> {
    const { changed } = this.#options;
    const { state } = sent;
    clearTimeout(this.#waiting);
    if (state === 'kept') return void (this.#waiting = setTimeout(() => changed(sent), patience));
    changed(sent);
    if (state === 'stuck') return;
    const outbox = await this.#options.outbox();
    if (state === 'done') {
      if (this.#options.remember) return;
      this.#draft = undefined;
      await outbox.writeDraft(this.#options.draft, undefined);
      return;
    }
    // A definite no: what is sent after it is another intent, with another key.
    if (this.#draft) this.#draft = { key: outbox.newKey(), values: this.#draft.values };
    await outbox.writeDraft(this.#options.draft, this.#draft);
  }

  /** Goes on with what was given up. */
  async again(): Promise<void> {
    if (this.#draft) await (await this.#options.outbox()).retry(this.#draft.key);
  }

  /** Nobody listens any more; what was sent is sent all the same. */
  leave(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#waiting);
    this.#stop.abort();
  }
}
