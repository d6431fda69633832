import type { Answer } from '../../browsers/site.ts';

/** What one element has been through since it was put into the page. */
export interface Course {
  /** Milliseconds from its mounting until it had something to show, its children included. */
  readonly decided: number | null;
  readonly state: string | null;
  readonly errors: readonly { readonly code: string; readonly status: number | null; readonly message: string }[];
  /** The shop's own words stand. */
  readonly fallback: boolean;
  /** What it shows in their place. */
  readonly text: string;
}

/** What stands between the SDK and the network in a real browser: names, certificates, blockers, the clock. */
export interface Control {
  /** A fault of the page's own side, while it is on. */
  fault: string | undefined;
  /** Milliseconds by which the clock is ahead. */
  skew: number;
  /** Origin where nobody listens. */
  readonly nobody: string;
  /** How often the page has asked for data. */
  asked: number;
  readonly courseOf: (element: Element) => Course;
  /** Asks again as a shopper does by the button, or as the shop does by what the event carries. */
  readonly retry: (element: Element) => void;
}

declare global {
  interface Window {
    readonly control: Control;
  }
}

/** Runs before the SDK. */
const prepare = (): void => {
  interface Notes {
    began?: number;
    decided?: number;
    errors: { code: string; status: number | undefined; message: string; retry: () => void }[];
  }
  const notes = new WeakMap<Element, Notes>();
  const notesOf = (element: Element): Notes => {
    let found = notes.get(element);
    if (!found) notes.set(element, (found = { errors: [] }));
    return found;
  };
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const found = notesOf(target as Element);
      found.began ??= performance.now();
      if ((target as Element).getAttribute('state') !== 'loading') found.decided ??= performance.now() - found.began;
    }
  }).observe(document, { subtree: true, attributeFilter: ['state'] });
  document.addEventListener('candor-error', (event) =>
    notesOf(event.target as Element).errors.push((event as CustomEvent).detail),
  );

  const { searchParams } = new URL(location.href);
  const control: Control = {
    fault: searchParams.get('fault') ?? undefined,
    skew: 0,
    nobody: searchParams.get('nobody')!,
    asked: 0,
    courseOf: (element) => ({
      decided: notesOf(element).decided ?? null,
      state: element.getAttribute('state'),
      errors: notesOf(element).errors.map(({ code, status, message }) => ({ code, status: status ?? null, message })),
      fallback: [...element.children].some((child) => child.getClientRects().length > 0),
      text: element.shadowRoot?.querySelector('.base')?.textContent?.trim() ?? '',
    }),
    retry: (element) => {
      const button = element.shadowRoot?.querySelector<HTMLElement>('[part="error"] button');
      if (button) button.click();
      else notesOf(element).errors.at(-1)?.retry();
    },
  };
  Object.defineProperty(window, 'control', { value: control });

  const { now } = Date;
  Date.now = () => now() + control.skew;

  const isOn = () => control.fault !== 'net-offline-flap' || Math.floor(performance.now() / 300) % 2 === 0;
  const { fetch } = window;
  window.fetch = async (input, init) => {
    control.asked += 1;
    const url = new URL(String(input), location.href);
    const elsewhere = (origin: string) => fetch(origin + url.pathname, init);
    if (!isOn()) return fetch(input, init);
    switch (control.fault) {
      case 'net-dns':
        return elsewhere('http://nowhere.invalid');
      case 'net-refused':
        return elsewhere(control.nobody);
      case 'net-tls':
        return elsewhere(`https://${url.host}`);
      case 'net-opaque':
        return fetch(input, { ...init, mode: 'no-cors' });
      // As tools that measure a page add their own header to what it asks.
      case 'net-preflight-405':
      case 'net-preflight-slow':
        return fetch(input, { ...init, headers: { ...init?.headers, traceparent: '00-1-1-01' } });
      case 'net-offline':
      case 'net-offline-flap':
      case 'net-adblock':
      case 'net-mixed':
      case 'net-redirect-http':
        throw new TypeError('Failed to fetch');
      default:
        return fetch(input, init);
    }
  };
};

/** Answer of a site to `/control.js`. */
export const control: Readonly<Record<string, Answer>> = {
  '/control.js': (_, __, response) => {
    response.setHeader('content-type', 'text/javascript');
    response.end(`(${String(prepare)})()`);
  },
};

export const controlTag = '<script src="/control.js"></script>';
