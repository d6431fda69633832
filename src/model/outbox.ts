import type { WriteName } from './write.ts';

/** What is to be told of something a shopper sent. */
export type Sent =
  /** It waits, or is under way. `durable`: also when this page is closed; `untried`: it can still be taken back. */
  | { readonly state: 'kept'; readonly durable: boolean; readonly untried?: boolean }
  | { readonly state: 'done'; readonly status: 'published' | 'pending'; readonly id: string }
  /** For good. What was written is still the shopper's; `fields` names what is at fault, by its path. */
  | { readonly state: 'refused'; readonly message: string; readonly fields: Readonly<Record<string, string>> }
  /** It was tried for days: the shopper decides whether to go on. */
  | { readonly state: 'stuck' }
  /** Too much waits already. Nothing was taken. */
  | { readonly state: 'full' };

/** A picture or another file that goes before what names it, under a key of its own. */
export interface Part {
  readonly key: string;
  readonly blob: Blob;
}

export interface Intent {
  readonly key: string;
  readonly write: WriteName;
  readonly input: unknown;
  readonly parts?: readonly Part[] | undefined;
}

/** Takes what a shopper writes, and delivers it once (guarantees in src/client/outbox/README.md). */
export interface Outbox {
  /** Whether a backend of the page takes such a write. @throws Error where that cannot be found out. */
  takes(write: WriteName): Promise<boolean>;
  /** A key for one intent: it lives with the draft, and a new one is made only after a refusal. */
  newKey(): string;
  /** `receive` hears what becomes of it until `signal` aborts. The same key again sends nothing twice. */
  submit(intent: Intent, receive: (sent: Sent) => void, signal?: AbortSignal): Promise<void>;
  /** Takes back what nobody has begun to send; false: it is under way. */
  cancel(key: string): Promise<boolean>;
  /** Goes on with what was given up. */
  retry(key: string): Promise<void>;
  readDraft(name: string): Promise<unknown>;
  /** `undefined` forgets it. */
  writeDraft(name: string, draft: unknown): Promise<void>;
}
