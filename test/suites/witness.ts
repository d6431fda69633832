import type { Answer } from '../browsers/site.ts';
import type { Tab } from './engines/engine.ts';
import { hashOf } from './hash.ts';

/** What a page did and suffered since its first script. */
export interface Seen {
  /** Uncaught errors and unhandled rejections. */
  readonly uncaught: string[];
  /** Lines of `console.warn` and `console.error`. */
  readonly said: string[];
  /** Violations of the page's policy: directive, what was blocked, sample. */
  readonly violations: string[];
  /** `alert` and the like: what an executed payload calls first. */
  readonly executed: string[];
  /** Every address the page asked for, whether it was reached or not. */
  readonly requested: string[];
  /** Layout shifts, each with its share of the screen; only Chromium tells. */
  readonly shifts: { readonly value: number; readonly of: string }[];
}

declare global {
  interface Window {
    readonly seen: Seen;
  }
}

/** Runs in the page before any other script, in every engine alike; keeps nothing it would have to look up later. */
const watch = (): void => {
  const seen: Seen = { uncaught: [], said: [], violations: [], executed: [], requested: [], shifts: [] };
  Object.defineProperty(window, 'seen', { value: seen });
  const say = (value: unknown): string => {
    try {
      return String((value as Error | undefined)?.stack ?? value);
    } catch {
      return 'something that cannot be written';
    }
  };
  addEventListener('error', ({ message, error }) => {
    // What a browser says when sizes of one frame go on into the next is no error of anybody's.
    if (!message.startsWith('ResizeObserver loop')) seen.uncaught.push(error ? say(error) : message);
  });
  addEventListener('unhandledrejection', ({ reason }) => seen.uncaught.push(say(reason)));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    seen.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
  );
  for (const name of ['warn', 'error'] as const) {
    const original = console[name];
    console[name] = (...parts: unknown[]) => {
      seen.said.push(parts.map(say).join(' '));
      original.apply(console, parts);
    };
  }
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const)
    (window as unknown as Record<string, unknown>)[name] = (text: unknown) =>
      void seen.executed.push(`${name} ${say(text)}`);
  performance.setResourceTimingBufferSize(100_000);
  new PerformanceObserver((list) => seen.requested.push(...list.getEntries().map(({ name }) => name))).observe({
    type: 'resource',
    buffered: true,
  });
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null }[] })[])
      seen.shifts.push({
        value: entry.value,
        of: entry.sources.map(({ node }) => (node instanceof Element ? node.localName : node?.nodeName)).join(', '),
      });
  }).observe({ type: 'layout-shift', buffered: true });
};

const code = `(${String(watch)})()`;

/** First in the head of every page of a suite; with its own hash, because a policy can ask for one. */
export const witnessTag = (nonce?: string): string =>
  `<script src="/witness.js" crossorigin integrity="${hashOf(code)}"${nonce ? ` nonce="${nonce}"` : ''}></script>`;

/** Answer of a site to `/witness.js`. */
export const witness: Readonly<Record<string, Answer>> = {
  '/witness.js': (_, __, response) => {
    response.setHeader('content-type', 'text/javascript');
    response.end(code);
  },
};

export const seenIn = (tab: Tab): Promise<Seen> => tab.run(() => window.seen);
