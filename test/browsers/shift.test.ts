import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { everyWidget, pause } from '../every-widget.ts';
import { closeBrowser } from './browser.ts';
import { shiftsIn } from './shift.ts';
import { html, reservationOf, restAnswers, restScript, shopData, tagFor } from './shop.ts';
import { leave, settledIn, visit } from './visit.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

const widths = { 'a phone': 360, 'a desk': 1280 };

/** A product page as shops build it: words above and below that must not move. */
const page = (reservation: string, tag: string) =>
  html({
    head: `<style>body{margin:16px;font:16px/1.5 sans-serif}${reservation}</style>${restScript}`,
    body: `<h1>Wool coat</h1>${tag}<p>${'A coat for cold days. '.repeat(30)}</p><footer>The end</footer>`,
  });

const after = (milliseconds: number) => () => pause(milliseconds);
const slow = {
  'everything is quick': () => undefined,
  'the script is slow': (path: string) => (path.startsWith('/candor/') ? after(300)() : undefined),
  'the data is slow': (path: string) => (path.startsWith('/trust') ? after(500)() : undefined),
};

describe.each(everyWidget)('candor-$name', (subject) => {
  const { name } = subject;

  describe.each(Object.entries(widths))('on %s', (_, width) => {
    const viewport = { viewport: { width, height: 800 } };

    test.each(Object.entries(slow))('moves nothing when %s', async (_, hold) => {
      const visited = await visit(page(reservationOf(name), tagFor(subject)), { hold }, viewport);
      await settledIn(visited, `candor-${name}`, 1);
      expect(await visited.page.getAttribute(`candor-${name}`, 'state')).toBe('ready');
      // Formatters come when the page is idle, and write dates and numbers anew.
      await visited.page.waitForTimeout(1100);
      expect(await shiftsIn(visited.page)).toEqual([]);
    });

    test('moves nothing when the data never comes', async () => {
      const answers = {
        '/trust': (_: URL, __: unknown, response: { writeHead: (status: number) => { end: () => void } }) =>
          void response.writeHead(500).end(),
      };
      const visited = await visit(page(reservationOf(name), tagFor(subject)), { answers }, viewport);
      await settledIn(visited, `candor-${name}`, 1);
      expect(await visited.page.getAttribute(`candor-${name}`, 'state')).toBe(subject.reads ? 'error' : 'ready');
      expect(await shiftsIn(visited.page)).toEqual([]);
    });

    test('moves nothing when there is nothing to show', async () => {
      const none = Object.fromEntries(
        Object.entries(shopData).map(([key, answer]) => [key, { ...(answer as object), items: [], total: 0 }]),
      );
      const visited = await visit(
        page(reservationOf(name), tagFor(subject)),
        { answers: { '/trust': restAnswers(none) } },
        viewport,
      );
      await settledIn(visited, `candor-${name}`, 1);
      expect(await shiftsIn(visited.page)).toEqual([]);
    });
  });
});

test('a listing of 24 ratings moves nothing', async () => {
  const items = Array.from({ length: 24 }, (_, index) => ({
    product: `sku-${index}`,
    average: 4.2,
    count: 1200 + index,
    from: '2024-01-01',
    to: '2026-01-01',
  }));
  const tiles = items.map(
    ({ product }) =>
      `<li><b>${product}</b><candor-rating product="${product}" layout="compact"></candor-rating><p>12.90</p></li>`,
  );
  const visited = await visit(page(reservationOf('rating'), `<ul>${tiles.join('')}</ul>`), {
    answers: { '/trust': restAnswers({ ratings: { items } }) },
    hold: slow['the data is slow'],
  });
  await settledIn(visited, 'candor-rating', 24);
  await visited.page.waitForTimeout(1100);
  expect(await shiftsIn(visited.page)).toEqual([]);
});
