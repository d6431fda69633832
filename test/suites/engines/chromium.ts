import { chromium as playwright } from 'playwright-core';
import { chromiumArgs, ensureChromium, findChromium } from '../../browsers/chromium.ts';
import type { Launcher } from './engine.ts';

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
        const page = await context.newPage();
        return {
          open: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
          run: (task, ...given) => page.evaluate(`(${String(task)})(...${JSON.stringify(given)})`),
          press: (key) => page.keyboard.press(key),
          resize: (width, height) => page.setViewportSize({ width, height }),
          close: () => context.close(),
        };
      },
      close: () => browser.close(),
    };
  },
};
