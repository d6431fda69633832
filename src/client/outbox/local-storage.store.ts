import type { Entry } from './entry.ts';
import type { Store } from './store.ts';
import { stringify } from '../../model/stringify.ts';

const prefix = 'candor:';
const entryName = (key: string): string => `${prefix}outbox:${key}`;
const draftName = (name: string): string => `${prefix}draft:${name}`;

const names = (): string[] =>
  Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) ?? '').filter((name) =>
    name.startsWith(prefix),
  );

const read = (name: string): unknown => {
  const text = localStorage.getItem(name);
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    // Somebody else's, or half of one: nothing that could be sent.
    return undefined;
  }
};

/** @throws Error where what was written cannot be read back: some browsers accept and forget. */
const write = (name: string, value: unknown): void => {
  if (value === undefined) return localStorage.removeItem(name);
  const text = stringify(value);
  localStorage.setItem(name, text);
  if (localStorage.getItem(name) !== text) throw new Error('storage does not keep what is written');
};

/**
 * For browsers without a working IndexedDB. One name an entry, so that tabs do not overwrite each other's. It holds text
 * only: an entry with files is refused, and stays in memory.
 * @throws Error where there is no storage.
 */
export const localStorageStore = (): Store => {
  write(`${prefix}probe`, 1);
  write(`${prefix}probe`, undefined);
  return {
    // Written to the disk seconds later: it outlives the page, but not a browser that is killed meanwhile.
    durable: false,
    all: async () =>
      names()
        .filter((name) => name.startsWith(entryName('')))
        .map((name) => read(name) as Entry | undefined)
        .filter((entry) => entry !== undefined),
    update: async (key, change) => {
      const next = change(read(entryName(key)) as Entry | undefined);
      if (next?.parts?.length) throw new Error('files do not fit into this storage');
      write(entryName(key), next);
      return next;
    },
    readDraft: async (name) => read(draftName(name)),
    writeDraft: async (name, draft) => write(draftName(name), draft),
    wipe: async () => names().forEach((name) => localStorage.removeItem(name)),
  };
};
