import { existsSync } from 'node:fs';
import { type Browser, type KeyInput, launch, type Page } from 'puppeteer-core';
import type { Launcher } from './engine.ts';

const paths = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** `CANDOR_FIREFOX` names another. */
const findFirefox = (): string | undefined =>
  [process.env.CANDOR_FIREFOX, ...paths].find((path) => path && existsSync(path));

/** While another tab goes, Firefox may lose the one that comes: then it is asked for again. */
const newPage = async (browser: Browser, tries = 5): Promise<Page> => {
  const context = await browser.createBrowserContext();
  try {
    return await context.newPage();
  } catch (cause) {
    if (tries === 1) throw cause;
    await context.close().catch(() => {});
    return newPage(browser, tries - 1);
  }
};

export const firefox: Launcher = {
  name: 'firefox',
  packages: ['firefox-esr'],
  isInstalled: () => findFirefox() !== undefined,
  launch: async () => {
    const browser = await launch({ browser: 'firefox', executablePath: findFirefox()!, headless: true });
    return {
      name: 'firefox',
      version: (await browser.version()).replace(/^\w+\//, ''),
      openTab: async () => {
        const page = await newPage(browser);
        await page.setViewport({ width: 1280, height: 800 });
        return {
          open: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
          run: async (task, ...given) =>
            (await page.evaluate(`(${String(task)})(...${JSON.stringify(given)})`)) as never,
          press: async (key) => {
            // Over BiDi a key is what it types.
            const keys = key.split('+').map((name) => (name === 'Space' ? ' ' : name)) as KeyInput[];
            const last = keys.pop()!;
            for (const held of keys) await page.keyboard.down(held);
            await page.keyboard.press(last);
            for (const held of keys) await page.keyboard.up(held);
          },
          resize: (width, height) => page.setViewport({ width, height }),
          close: () => page.browserContext().close(),
        };
      },
      close: () => browser.close(),
    };
  },
};
