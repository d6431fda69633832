/* oxlint-disable no-extend-native */

/**
 * Runs in the page before anything else: at one point of the write's way it calls `atPoint` and holds the page still for
 * a moment, so that what happens to it happens there. `skew` is added to the clock.
 */
export const markPoints = ({ point, store }: { point: string; store: string }): void => {
  const page = window as unknown as {
    atPoint: (point: string) => void;
    said: (text: string) => void;
    skew: number;
  };
  page.skew = Number(sessionStorage.getItem('skew') ?? 0);
  const { now } = Date;
  Date.now = () => now() + page.skew;

  let reached = false;
  const at = (name: string): void => {
    if (name !== point || reached) return;
    reached = true;
    page.atPoint(name);
    const until = now() + 350;
    while (now() < until);
  };

  if (store === 'localstorage') Object.defineProperty(window, 'indexedDB', { value: undefined });

  addEventListener('click', ({ target }) => (target as Element).closest?.('candor-review-form') && at('w01'), true);
  // A submit does not leave its shadow root; there it comes by behind the form's own listener.
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    root.addEventListener('submit', () => at('w02'));
    return root;
  };

  interface Entry {
    readonly state?: string;
    readonly tries?: number;
    readonly due?: number;
    readonly firstTried?: number;
  }
  const putting = (entry: Entry, done: boolean): void => {
    if (entry.state === 'queued' && entry.tries === 0) at(done ? 'w05' : 'w04');
    if (entry.state === 'queued' && entry.tries === 1 && !('lease' in entry)) at('w16');
    if (entry.state === 'done') at(done ? 'w14' : 'w13');
  };
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value: Entry, key?: IDBValidKey) {
    if ((value as { submitted?: boolean } | undefined)?.submitted) at('w03');
    if (point === 'w19' && value?.state && !sessionStorage.getItem('full')) {
      sessionStorage.setItem('full', '1');
      at('w19');
      throw new DOMException('full', 'QuotaExceededError');
    }
    const request = key === undefined ? put.call(this, value) : put.call(this, value, key);
    if (value?.state) {
      putting(value, false);
      this.transaction.addEventListener('complete', () => putting(value, true));
    }
    return request;
  };
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (name: string, text: string) {
    const isEntry = name.startsWith('candor:outbox:');
    const value = (isEntry || name.startsWith('candor:draft:') ? JSON.parse(text) : {}) as Entry & {
      submitted?: boolean;
    };
    if (!isEntry && value.submitted) at('w03');
    if (isEntry) putting(value, false);
    if (point === 'w19' && isEntry && !sessionStorage.getItem('full')) {
      sessionStorage.setItem('full', '1');
      at('w19');
      throw new DOMException('full', 'QuotaExceededError');
    }
    setItem.call(this, name, text);
    if (isEntry) putting(value, true);
  };

  const { fetch } = window;
  window.fetch = (input, init) => {
    if (init?.method !== 'POST') return fetch(input, init);
    at('w06');
    const answer = fetch(input, init);
    at('w07');
    return answer;
  };

  const tell = (): void => {
    const status = document.querySelector('candor-review-form')?.shadowRoot?.querySelector('[part~=status]');
    if (!status) return;
    const { state = '', saved } = (status as HTMLElement).dataset;
    page.said(saved === 'true' ? 'saved' : state);
    if ((status as HTMLElement).dataset.state === 'done') at('w15');
  };
  addEventListener('DOMContentLoaded', () => {
    const watch = new MutationObserver(tell);
    const form = document.querySelector('candor-review-form');
    const wait = setInterval(() => {
      const root = form?.shadowRoot;
      if (!root) return;
      clearInterval(wait);
      watch.observe(root, { childList: true, subtree: true, attributes: true });
      tell();
    }, 20);
  });
};
