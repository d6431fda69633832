import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumArgs, ensureChromium } from '../browsers/chromium.ts';
import type { BackendProcess } from './backend.process.ts';
import { events } from './events.ts';
import { markPoints } from './page.points.ts';
import type { Case } from './plan.ts';
import type { Interference, Proxy } from './proxy.ts';

export interface Outcome extends Case {
  readonly reached: boolean;
  /** States the page has shown, in order. */
  readonly said: readonly string[];
  readonly rows: number;
  /** The text stands in the form again. */
  readonly draft: boolean;
  readonly verdict: 'right' | 'lost' | 'doubled' | 'misreported' | 'not reached';
}

const body = 'Warm, and it runs small. Order one size up.';
const launch = (folder: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { executablePath: ensureChromium(), args: chromiumArgs });

const after = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Points on the way through the network, by what the proxy does until the event has happened. */
const onTheWire = (point: string, at: () => Promise<void>): Interference => {
  let first = true;
  const once = async () => {
    if (!first) return;
    first = false;
    await at();
  };
  const pass = async () => {
    await once();
    return true;
  };
  if (point === 'w08') return { arriving: once };
  if (point === 'w09') return { arrived: pass };
  if (point === 'w10') return { forwarded: once };
  if (point === 'w11') return { answered: pass };
  if (point === 'w12')
    return {
      answered: async (response) => {
        if (!first) return true;
        response.writeHead(201, { 'content-type': 'application/json', 'transfer-encoding': 'chunked' });
        response.flushHeaders();
        await once();
        response.destroy();
        return false;
      },
    };
  if (point === 'w16')
    return {
      arrived: (_, response) => {
        if (!first) return true;
        first = false;
        response.writeHead(503).end();
        return false;
      },
    };
  return {};
};

const judge = ({ store, event }: Case, said: readonly string[], rows: number, draft: boolean): Outcome['verdict'] => {
  if (rows > 1) return 'doubled';
  if (
    (said.includes('done') || said.includes('refused')) !== (rows === 1) &&
    said.some((one) => /done|refused/.test(one))
  )
    return 'misreported';
  if (rows === 1) return 'right';
  // Nothing took effect: then nothing durable may have been promised, and what was written must still be there.
  if (said.includes('saved')) return 'lost';
  // A browser writes localStorage to the disk when it likes, which is why it is never said to be saved.
  const killed = store === 'localstorage' && event === 'kill process';
  const gone = store === 'memory' || event === 'storage cleared' || killed;
  return draft || gone ? 'right' : 'lost';
};

/** Writes one review in a real browser, lets the event happen at the point, heals everything and counts. */
export const runCase = async (one: Case, number: number, proxy: Proxy, backend: BackendProcess): Promise<Outcome> => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-crash-'));
  const product = `p-${number}-${one.store}`;
  const url = `${proxy.url}/?product=${product}&store=${one.store}`;
  const said: string[] = [];
  let context = await launch(folder);
  const meet = Promise.withResolvers<void>();
  /** Another tab, which has the lock and does not get its answer: what it says is of its own write. */
  let held: Page | undefined;
  let reached = false;
  const atPoint = () => {
    reached = true;
    meet.resolve();
  };

  const prepare = async (context: BrowserContext, point: string): Promise<void> => {
    await context.exposeFunction('atPoint', atPoint);
    await context.exposeBinding('said', ({ page }, state: string) => {
      if (page !== held && said.at(-1) !== state) said.push(state);
    });
    await context.addInitScript(markPoints, { point, store: one.store });
  };
  const open = async (address: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const form = (page: Page) => page.locator('candor-review-form');

  try {
    await prepare(context, one.point);
    const happened = Promise.withResolvers<void>();
    const onWire = onTheWire(one.point, async () => {
      atPoint();
      await Promise.race([happened.promise, after(4_000)]);
    });
    if (one.point === 'w20' || one.point === 'w21') {
      held = await open(url);
      let first = true;
      proxy.interfere({ arrived: () => (first ? (first = false) : true) });
      await form(held).locator('[name=rating]').nth(4).check({ force: true });
      await form(held).locator('[name="author.name"]').fill('Held');
      await form(held).locator('[type=submit]').click();
      await after(400);
    } else proxy.interfere(onWire);

    // What the other tab writes is of another product: rows of this one are this tab's.
    const counted = held ? `${product}-b` : product;
    const back = url.replace(product, counted);
    const page = await open(back);
    await form(page).locator('[name=rating]').nth(1).check({ force: true });
    await form(page).locator('textarea').fill(body);
    await form(page).locator('[name="author.name"]').fill('Ana K.');
    await after(500);
    if (one.point === 'w00') atPoint();
    else
      void form(page)
        .locator('[type=submit]')
        .click({ timeout: 4_000, noWaitAfter: true })
        .catch(() => {});
    if (held) {
      await after(500);
      atPoint();
    }
    await Promise.race([meet.promise, after(4_000)]);
    if (one.point === 'w21') await held?.close();
    await events[one.event]!({ context, page, proxy, backend, url: back });
    happened.resolve();
    await after(300);

    // Everything is well again, and the shopper comes back.
    const keeps = one.event.startsWith('server');
    if (!keeps) proxy.interfere({});
    const alive = context.pages().length > 0 && one.event !== 'kill process' && !page.isClosed();
    if (!alive && one.event === 'kill process') {
      await context.close().catch(() => {});
      context = await launch(folder);
      await prepare(context, 'none');
    }
    const elsewhere = ['navigate away', 'crash renderer', 'timeout', 'close tab', 'kill process'];
    const visitor = elsewhere.includes(one.event) || page.isClosed() ? await open(back) : page;
    let rows = 0;
    const wanted = () => said.length > 0;
    // Who waits for another tab's lock waits until that tab gives up its request.
    const patience = held ? 32_000 : 12_000;
    for (let waited = 0; waited < patience; waited += 300) {
      rows = await backend.rowsOf(counted).catch(() => 0);
      if (rows > 0 || (!wanted() && waited > 1_500)) break;
      await after(300);
    }
    // A second row would come late.
    await after(rows > 0 ? 700 : 0);
    rows = await backend.rowsOf(counted).catch(() => rows);
    const text = await form(visitor)
      .locator('textarea')
      .inputValue({ timeout: 2_500 })
      .catch(() => '');
    const draft = text === body;
    return { ...one, reached, said, rows, draft, verdict: reached ? judge(one, said, rows, draft) : 'not reached' };
  } finally {
    proxy.interfere({});
    await context.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
};
