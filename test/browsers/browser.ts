import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumArgs, ensureChromium } from './chromium.ts';
import { watchShifts } from './shift.ts';

let browser: Promise<Browser> | undefined;

const launch = (): Promise<Browser> => chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });

/** What a page said and did wrong while it was open. */
export interface Seen {
  /** Console lines of warnings and errors that are ours; what the browser itself logs of a failed request is not. */
  readonly said: string[];
  /** Uncaught errors and unhandled rejections. */
  readonly uncaught: string[];
  /** `securitypolicyviolation` of the page, as `directive blocked`. */
  readonly violations: string[];
}

/** One Chromium for all tests of a file; every page has a context of its own, so that nothing is shared but the process. */
export const openPage = async (options: BrowserContextOptions = {}): Promise<{ page: Page; seen: Seen }> => {
  browser ??= launch();
  const context = await (await browser).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const seen: Seen = { said: [], uncaught: [], violations: [] };
  page.on('console', (message) => {
    const text = message.text();
    const ofBrowser = text.startsWith('Failed to load resource') || text.includes('blocked by CORS policy');
    if (['warning', 'error'].includes(message.type()) && !ofBrowser) seen.said.push(text);
  });
  page.on('pageerror', (error) => seen.uncaught.push(String(error)));
  await page.exposeFunction('reportViolation', (text: string) => void seen.violations.push(text));
  await watchShifts(page);
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      (window as unknown as { reportViolation: (text: string) => void }).reportViolation(
        `${effectiveDirective} ${blockedURI} ${sample}`,
      ),
    );
  });
  return { page, seen };
};

export const closePages = async (): Promise<void> => {
  const open = browser && (await browser).contexts();
  await Promise.all((open ?? []).map((context) => context.close()));
};

export const closeBrowser = async (): Promise<void> => {
  const open = browser;
  browser = undefined;
  await (await open)?.close();
};
