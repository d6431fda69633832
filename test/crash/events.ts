import type { ServerResponse } from 'node:http';
import type { BrowserContext, Page } from 'playwright-core';
import type { BackendProcess } from './backend.process.ts';
import type { Proxy } from './proxy.ts';

export interface Scene {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly proxy: Proxy;
  readonly backend: BackendProcess;
  readonly url: string;
}

const calm = (page: Page, work: Promise<unknown>): Promise<unknown> =>
  // A page that is held still, or gone, answers late or never: what was begun goes on all the same.
  Promise.race([work.catch(() => {}), page.waitForEvent('close', { timeout: 3_000 }).catch(() => {})]);

const send = async ({ context, page }: Scene, method: 'Page.crash' | 'Browser.crash'): Promise<void> => {
  const session = await context.newCDPSession(page);
  void session.send(method).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 300));
};

const answering = (times: number, status: number, headers: Record<string, string> = {}) => {
  let left = times;
  return {
    arrived: (_: unknown, response: ServerResponse) => {
      if (left-- <= 0) return true;
      response.writeHead(status, headers).end();
      return false;
    },
  };
};

const skip =
  (milliseconds: number) =>
  async ({ page }: Scene) => {
    await calm(
      page,
      page.evaluate((milliseconds) => {
        (window as unknown as { skew: number }).skew = milliseconds;
        sessionStorage.setItem('skew', String(milliseconds));
        dispatchEvent(new Event('focus'));
      }, milliseconds),
    );
  };

/** What happens to the page, the network or the backend while a write is at some point of its way. */
export const events: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  'navigate away': ({ page, url }) => calm(page, page.goto(new URL('/other', url).href, { timeout: 4_000 })),
  reload: ({ page }) => calm(page, page.reload({ timeout: 4_000 })),
  'close tab': ({ page }) => page.close(),
  'kill process': (scene) => send(scene, 'Browser.crash'),
  'crash renderer': (scene) => send(scene, 'Page.crash'),
  'go offline': async ({ context }) => {
    await context.setOffline(true);
    await new Promise((resolve) => setTimeout(resolve, 700));
    await context.setOffline(false);
  },
  'network drop': async ({ proxy }) => proxy.drop(),
  'server 500': async ({ proxy }) => proxy.interfere(answering(2, 500)),
  'server 503+Retry-After': async ({ proxy }) => proxy.interfere(answering(1, 503, { 'retry-after': '1' })),
  timeout: async ({ page, proxy }) => {
    proxy.interfere({ arrived: () => false });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await page.close();
  },
  'storage cleared': async ({ context, page, url }) => {
    const session = await context.newCDPSession(page);
    const cleared = session.send('Storage.clearDataForOrigin', {
      origin: new URL(url).origin,
      storageTypes: 'indexeddb,local_storage',
    });
    await calm(page, cleared);
  },
  'second tab opens': async ({ context, url }) => {
    await (await context.newPage()).goto(url);
  },
  'bfcache freeze': async ({ page, url }) => {
    await calm(page, page.goto(new URL('/other', url).href, { timeout: 4_000 }));
    await calm(page, page.goBack({ timeout: 4_000 }));
  },
  'device sleep 1 h': skip(3_600_000),
  'clock +1 day': skip(86_400_000),
  'kill server': async ({ backend }) => {
    await backend.kill();
    await backend.start();
  },
};
