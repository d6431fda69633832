import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { html } from '../../browsers/shop.ts';
import type { Answer } from '../../browsers/site.ts';
import type { Watched, watchPage } from '../../watchers.ts';
import { witnessTag } from '../witness.ts';

/** What the page of a soak offers to the test. */
export interface Soak {
  readonly watched: Watched;
  /** Milliseconds by which the clock, which otherwise stands still, has been put forward. */
  ahead: number;
  /** Puts so many of them into the page at once. */
  readonly mount: (markup: string, count: number) => Element[];
  /** Resolves when each has data to show; false where that takes too long. */
  readonly settled: (elements: readonly Element[]) => Promise<boolean>;
}

declare global {
  interface Window {
    readonly soak: Soak;
  }
}

const prepare = (watch: typeof watchPage): void => {
  const start = Date.now();
  // Of its own, because what the page under test leaves behind is counted.
  const { setTimeout } = window;
  const soak: Soak = {
    ahead: 0,
    mount: (markup, count) => {
      const template = document.createElement('template');
      template.innerHTML = markup.repeat(count);
      const elements = [...template.content.children];
      document.querySelector('main')!.append(...elements);
      return elements;
    },
    settled: async (elements) => {
      const isThere = (element: Element) => /ready|empty|stale/.test(element.getAttribute('state') ?? '');
      for (let tries = 0; tries < 2_000; tries += 1) {
        if (elements.every(isThere)) return true;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return false;
    },
    watched: watch(),
  };
  Date.now = () => start + soak.ahead;
  Object.defineProperty(window, 'soak', { value: soak });
  const script = document.createElement('script');
  script.src = '/candor/candor.js';
  Object.assign(script.dataset, { backend: 'rest', endpoint: '/trust' });
  document.head.append(script);
};

const watchers = stripTypeScriptTypes(readFileSync(join(import.meta.dirname, '../../watchers.ts'), 'utf8'));

const script =
  (text: string): Answer =>
  (_, __, response) => {
    response.setHeader('content-type', 'text/javascript');
    response.end(text);
  };

export const soakScripts: Readonly<Record<string, Answer>> = {
  '/watchers.js': script(watchers),
  '/soak.js': script(`import { watchPage } from '/watchers.js'; (${String(prepare)})(watchPage);`),
};

export const soakPage = html({
  head: `${witnessTag()}<script type="module" src="/soak.js"></script>`,
  body: '<main></main>',
});
