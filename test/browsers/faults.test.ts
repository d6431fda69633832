import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { everyWidget, pause } from '../every-widget.ts';
import { closeBrowser } from './browser.ts';
import { shiftsIn } from './shift.ts';
import { html, reservationOf, restAnswers, restScript, tagFor } from './shop.ts';
import type { Answer } from './site.ts';
import { everySelector, leave, settledIn, statesIn, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 40_000, hookTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

/** What only writes has nothing to read, and no fault to show. */
const readers = everyWidget.filter(({ reads }) => reads);
const style = `<style>body{margin:16px;font:16px/1.5 sans-serif}${readers.map(({ name }) => reservationOf(name)).join('')}</style>`;
const body = readers.map((subject) => `<section>${tagFor(subject)}</section>`).join('');
const shop = (script = restScript) => html({ head: style + script, body });

const broken = (send: (response: ServerResponse) => unknown): Record<string, Answer> => ({
  '/trust': (_, __, response) => void send(response),
});

const linesOf = ({ seen }: Visit) => seen.said.filter((text) => text.startsWith('[candor]'));

const fallbacksShown = ({ page }: Visit) =>
  page.$$eval(
    everySelector,
    (elements) => elements.filter((element) => element.querySelector('a')!.getClientRects().length > 0).length,
  );

/** The shop's own words stand, nothing moved, nothing was thrown: what every fault must leave behind. */
const expectFallback = async (visited: Visit) => {
  await settledIn(visited, everySelector, readers.length);
  expect(Object.values(await statesIn(visited))).toEqual(readers.map(() => 'error'));
  expect(await fallbacksShown(visited)).toBe(readers.length);
  expect(visited.seen.uncaught).toEqual([]);
  expect(visited.seen.said).toEqual(linesOf(visited));
  expect(await shiftsIn(visited.page)).toEqual([]);
};

/** The same sentence once, however many widgets met it; different addresses are different faults. */
const expectOnce = (lines: readonly string[], ...parts: readonly string[]) => {
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(lines).size).toBe(lines.length);
  for (const line of lines) for (const part of parts) expect(line).toContain(part);
};

const long = 'x'.repeat(1_000_000);

describe('a backend that answers', () => {
  const faults: [what: string, send: (response: ServerResponse) => unknown, ...says: string[]][] = [
    ['404', (response) => response.writeHead(404).end('{}'), '/trust/', 'answered 404'],
    ['500', (response) => response.writeHead(500).end('oh no'), '/trust/', 'answered 500'],
    [
      'a page instead of data',
      (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Login</h1>'),
      '/trust/',
      'text/html',
      'JSON is expected',
    ],
    [
      'a page that calls itself JSON',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('<h1>Login</h1>'),
      '/trust/',
      'not JSON',
    ],
    [
      'half of its JSON',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"items":[{"id":"1","rat'),
      '/trust/',
      'not JSON',
    ],
    [
      'nothing',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(),
      '/trust/',
      'not JSON',
    ],
    [
      'another shape',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"reviews":[]}}'),
      'breaks the contract',
      'is not a list',
    ],
    [
      'a list',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('[]'),
      'breaks the contract',
      'not an object',
    ],
    [
      'null',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('null'),
      'breaks the contract',
      'not an object',
    ],
    [
      'and breaks off half-way',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"items":[');
        setTimeout(() => response.destroy(), 50);
      },
      '/trust/',
      'broke off',
    ],
    [
      '50 MB and says so',
      (response) =>
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '50000000' }).write('{'),
      '/trust/',
      'more than 2000000 bytes',
    ],
    [
      '50 MB without a word',
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        for (let sent = 0; sent < 50; sent += 1) response.write(long);
        response.end();
      },
      '/trust/',
      'more than 2000000 bytes',
    ],
    ['by closing the line', (response) => response.destroy(), '/trust/', 'could not be reached'],
    [
      'by sending it elsewhere for ever',
      (response) => response.writeHead(302, { location: '/trust/reviews' }).end(),
      '/trust/',
      'could not be reached',
    ],
  ];

  test.each(faults)('%s: each address is named once, the shop’s words stay', async (_, send, ...says) => {
    const visited = await visit(shop(), { answers: broken(send) });
    await expectFallback(visited);
    expectOnce(linesOf(visited), ...says);
  });

  test('with 503 at first is asked again by a shopper and shows what it has', async () => {
    let calm = false;
    const answer = restAnswers();
    const visited = await visit(shop(), {
      answers: {
        '/trust': (url, request, response) =>
          calm ? answer(url, request, response) : void response.writeHead(503).end(),
      },
    });
    await expectFallback(visited);
    calm = true;
    await visited.page.$$eval(everySelector, (elements) =>
      elements.forEach((element) => {
        element.shadowRoot!.querySelector<HTMLElement>('[part="error"] button')?.click();
      }),
    );
    const blocks = readers.filter(({ widget }) => !widget.inline).map(({ name }) => `candor-${name}`);
    await visited.page.waitForFunction(
      (selectors) => selectors.every((selector) => document.querySelector(selector)?.getAttribute('state') === 'ready'),
      blocks,
      { timeout: 5_000 },
    );
  });
});

describe('a backend that hangs', () => {
  test('is decided for within four seconds and given up after ten', async () => {
    const open = new Set<ServerResponse>();
    const asked: string[] = [];
    const visited = await visit(shop(), {
      answers: {
        '/trust': ({ pathname }, _, response) => {
          asked.push(pathname);
          open.add(response);
          response.on('close', () => open.delete(response));
        },
      },
    });
    const start = Date.now();
    await visited.page.waitForFunction(
      (selector) =>
        [...document.querySelectorAll(selector)].every((element) => element.getAttribute('state') === 'error'),
      everySelector,
      { timeout: 6_000 },
    );
    expect(Date.now() - start).toBeLessThan(5_000);
    expect(linesOf(visited)).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
    for (let waited = 0; waited < 9_000 && open.size > 0; waited += 100) await pause(100);
    expect(open.size).toBe(0);
    await expectFallback(visited);
    expectOnce(linesOf(visited), 'was not answered within 10 s');
  });

  test('and answers after six seconds still takes its place', async () => {
    const answer = restAnswers();
    // Of the page, not of each request: a browser asks a host no more than six things at once.
    const late = Date.now() + 6_000;
    const visited = await visit(shop(), {
      answers: {
        '/trust': async (url, request, response) => {
          await pause(Math.max(0, late - Date.now()));
          return answer(url, request, response);
        },
      },
    });
    await visited.page.waitForFunction(
      (selector) =>
        [...document.querySelectorAll(selector)].every((element) => element.getAttribute('state') === 'ready'),
      everySelector,
      { timeout: 12_000 },
    );
    expect(linesOf(visited)).toEqual([]);
  });
});
