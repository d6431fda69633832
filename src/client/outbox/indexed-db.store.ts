import type { Entry } from './entry.ts';
import type { Store } from './store.ts';

const name = 'candor';
const entries = 'outbox';
const drafts = 'drafts';

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the database refused')));
  });

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the database gave up')));
  });

/** Milliseconds after which a database that does not answer counts as none: some hang where storage is blocked. */
const patience = 2_000;

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    setTimeout(reject, patience, new Error('the database does not answer'));
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(entries, { keyPath: 'key' });
      request.result.createObjectStore(drafts);
    });
    // A later version of Candor in another tab must be able to change it.
    request.addEventListener('success', () =>
      request.result.addEventListener('versionchange', () => request.result.close()),
    );
    settled(request).then(resolve, reject);
  });

/** `strict`: resolved means on the disk, not in a buffer that a crash of the machine empties. */
export const indexedDbStore = async (): Promise<Store> => {
  let database: IDBDatabase | undefined = await open();
  /** Opened anew where the browser has closed it, as it does when storage is cleared. */
  const within = async <Value>(
    store: string,
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => Promise<Value>,
  ): Promise<Value> => {
    let transaction: IDBTransaction;
    try {
      database ??= await open();
      transaction = database.transaction(store, mode, { durability: 'strict' });
    } catch {
      database = await open();
      transaction = database.transaction(store, mode, { durability: 'strict' });
    }
    const done = committed(transaction);
    const [value] = await Promise.all([work(transaction.objectStore(store)), done]);
    return value;
  };
  return {
    durable: true,
    all: () => within(entries, 'readonly', (store) => settled(store.getAll() as IDBRequest<Entry[]>)),
    update: (key, change) =>
      within(entries, 'readwrite', async (store) => {
        const next = change(await settled(store.get(key) as IDBRequest<Entry | undefined>));
        await settled(next ? (store.put(next) as IDBRequest) : store.delete(key));
        return next;
      }),
    readDraft: (draft) => within(drafts, 'readonly', (store) => settled(store.get(draft))),
    writeDraft: (draft, value) =>
      within(drafts, 'readwrite', async (store) => {
        await settled(value === undefined ? (store.delete(draft) as IDBRequest) : store.put(value, draft));
      }),
    wipe: async () => {
      database?.close();
      database = undefined;
      await settled(indexedDB.deleteDatabase(name));
    },
  };
};
