import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { createSite } from '../../examples/backend/demo.site.ts';
import { serve, type Serving } from '../../examples/backend/serve.ts';
import { openPage, type Seen } from './browser.ts';
import { shiftsIn } from './shift.ts';

const root = join(import.meta.dirname, '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const steps = ['content', 'look', 'behaviour', 'install'] as const;

/** The built playground as `npm start` serves it, without a backend: it needs none. @throws Error that says to build */
export const servePlayground = (): Promise<Serving> => {
  if (!existsSync(join(root, 'dist/examples/playground/index.html')))
    throw new Error('dist/examples has no playground: run `npm run build` first');
  return serve(createSite(root, new Hono()), { port: 0 });
};

export interface Visited {
  readonly page: Page;
  readonly seen: Seen;
  /** Addresses that were asked for. */
  readonly requests: string[];
  /** The shop in the preview. */
  readonly preview: FrameLocator;
}

/** Opens a scene by its address and waits until it stands. */
export const openScene = async (
  { url }: Serving,
  hash: string,
  options: BrowserContextOptions = {},
): Promise<Visited> => {
  const { page, seen } = await openPage(options);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${url}/playground/${hash}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, seen, requests, preview: page.frameLocator('iframe') };
};

/** Waits until the widget in the preview has got there. */
export const shown = ({ preview }: Visited, name: string, state = 'ready'): Promise<void> =>
  preview.locator(`candor-${name}[state="${state}"]`).waitFor({ state: 'attached' });

/** What axe says of the page around the preview; what is in it has suites of its own. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: (node: Document, options: object) => Promise<AxeResults> } }).axe.run(
      document,
      {
        iframes: false,
      },
    ),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};

/** By how many CSS pixels the page can be scrolled sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Shifts once everything that comes late has come. */
export const lateShifts = async (page: Page): Promise<string[]> => {
  await page.waitForTimeout(1100);
  return shiftsIn(page);
};

/** Presses Tab until something with this name has the focus; false where it never gets it. */
export const tabTo = async (page: Page, name: string, most = 80): Promise<boolean> => {
  for (let times = 0; times < most; times += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (focused.trim() === name) return true;
  }
  return false;
};
