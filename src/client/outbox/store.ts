import type { Entry } from './entry.ts';

/** Where entries and drafts wait. Every promise resolves once what it says has happened, or rejects. */
export interface Store {
  /** What it has taken outlives the page, whatever ends it: only then is it said to be saved. */
  readonly durable: boolean;
  all(): Promise<Entry[]>;
  /**
   * Replaces an entry by what `change` makes of it, in one step that no other tab can come between; `undefined` takes it
   * away. Gives what is there afterwards.
   */
  update(key: string, change: (entry: Entry | undefined) => Entry | undefined): Promise<Entry | undefined>;
  readDraft(name: string): Promise<unknown>;
  /** `undefined` forgets it. */
  writeDraft(name: string, draft: unknown): Promise<void>;
  wipe(): Promise<void>;
}

/** For pages that may not store: everything lives as long as the page. */
export const memoryStore = (): Store => {
  const entries = new Map<string, Entry>();
  const drafts = new Map<string, unknown>();
  return {
    durable: false,
    all: async () => [...entries.values()],
    update: async (key, change) => {
      const next = change(entries.get(key));
      if (next) entries.set(key, next);
      else entries.delete(key);
      return next;
    },
    readDraft: async (name) => drafts.get(name),
    writeDraft: async (name, draft) => void (draft === undefined ? drafts.delete(name) : drafts.set(name, draft)),
    wipe: async () => {
      entries.clear();
      drafts.clear();
    },
  };
};
