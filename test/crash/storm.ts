import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../browsers/chromium.ts';
import type { BackendProcess } from './backend.process.ts';
import type { Proxy } from './proxy.ts';

export interface Storm {
  readonly seed: number;
  /** Intents that were begun and not refused. */
  readonly begun: number;
  /** Of these, those of which a tab was told that they are saved or done, before it died. */
  readonly told: number;
  readonly rows: number;
  /** Told, and without a row. */
  readonly lost: number;
  /** More rows than intents that were begun. */
  readonly doubled: number;
  /** Tabs, and the backend, that were killed meanwhile. */
  readonly kills: number;
}

const tabs = 10;
const writes = 200;

/** Milliseconds in which nothing more comes, once every write that was promised is there. */
const aWhile = 2_500;
/** … and until then: what has met a dead backend a few times waits longer than a minute before it tries again. */
const longest = 150_000;

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Deterministic choices; what the machine makes of them is not. */
const randomOf = (seed: number) => {
  let state = seed * 7_919 + 1;
  return (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** Ten tabs of one shop write at once, while tabs, their renderers and the backend are killed at random. */
export const runStorm = async (seed: number, proxy: Proxy, backend: BackendProcess): Promise<Storm> => {
  const random = randomOf(seed);
  const folder = mkdtempSync(join(tmpdir(), 'candor-storm-'));
  const product = `storm-${seed}`;
  const begun = new Set<string>();
  let number = 0;
  const told = new Set<string>();
  let kills = 0;
  const context: BrowserContext = await chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium(),
    args: chromiumArgs,
  });
  await context.exposeFunction('told', (title: string) => void told.add(title));
  // Refused in words, because too much waits: the shopper comes back to it later.
  await context.exposeFunction('full', (title: string) => void begun.delete(title));
  const open: Page[] = [];
  const openTab = async (): Promise<void> => {
    const page = await context.newPage();
    page.on('crash', () => void page.close().catch(() => {}));
    await page.goto(`${proxy.url}/writer`);
    await page.waitForFunction(() => 'submit' in window, undefined, { timeout: 15_000 });
    open.push(page);
  };
  const drop = async (page: Page): Promise<void> => {
    open.splice(open.indexOf(page), 1);
    kills += 1;
    if (random() < 0.5) return page.close();
    const session = await context.newCDPSession(page);
    void session.send('Page.crash').catch(() => {});
    await after(50);
    return page.close().catch(() => {});
  };
  try {
    await Promise.all(Array.from({ length: tabs }, openTab));
    while (begun.size < writes) {
      const page = open[Math.floor(random() * open.length)];
      if (!page) await openTab();
      else if (random() < 0.04) await drop(page);
      else if (open.length < tabs && random() < 0.3) await openTab();
      else if (random() < 0.01) {
        kills += 1;
        await backend.kill();
        void after(300).then(() => backend.start());
      } else {
        const title = `${product}-${(number += 1)}`;
        begun.add(title);
        // Not awaited: the tab may die in the middle of it.
        void page
          .evaluate(
            ([product, title]) =>
              (window as unknown as { submit: (input: object) => unknown }).submit({
                product,
                rating: 4,
                title,
                author: { name: 'Ana' },
              }),
            [product, title],
          )
          .catch(() => {});
        await after(random() * 25);
      }
    }
    await after(500);
    await Promise.all([...open].map((page) => page.close()));
    await backend.start();
    await openTab();
    let titles: string[] = [];
    let isComplete = false;
    for (let waited = 0; waited < (isComplete ? aWhile : longest); waited += 500) {
      await after(500);
      // It may still be starting.
      const now = await backend.titlesOf(product).catch(() => titles);
      if (now.length !== titles.length) waited = 0;
      titles = now;
      isComplete = [...told].every((title) => titles.includes(title));
    }
    return {
      seed,
      begun: begun.size,
      told: told.size,
      rows: titles.length,
      lost: [...told].filter((title) => !titles.includes(title)).length,
      doubled: titles.length - new Set(titles).size,
      kills,
    };
  } finally {
    await context.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
};
