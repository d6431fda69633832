import { chromium as playwright, type Page } from 'playwright-core';
import { chromiumArgs, ensureChromium, findChromium } from '../../browsers/chromium.ts';
import type { Launcher, Tab } from './engine.ts';

/** `owner`: what goes with the tab. */
export const tabOf = (page: Page, owner: { readonly close: () => Promise<void> }): Tab => ({
  open: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
  run: (task, ...given) => page.evaluate(`(${String(task)})(...${JSON.stringify(given)})`),
  press: (key) => page.keyboard.press(key),
  resize: (width, height) => page.setViewportSize({ width, height }),
  close: () => owner.close(),
});

export const chromium: Launcher = {
  name: 'chromium',
  packages: ['chromium'],
  isInstalled: () => findChromium() !== undefined,
  launch: async () => {
    const browser = await playwright.launch({ executablePath: ensureChromium(), args: chromiumArgs });
    return {
      name: 'chromium',
      version: browser.version(),
      openTab: async () => {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        return tabOf(await context.newPage(), context);
      },
      close: () => browser.close(),
    };
  },
};
