import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { everyWidget } from '../every-widget.ts';
import { closeBrowser } from './browser.ts';
import { everyTag, html, restAnswers, restScript, tagFor } from './shop.ts';
import { chunkNames, dataRequests, leave, settledIn, tags, visit } from './visit.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

const until = async (is: () => boolean): Promise<boolean> => {
  for (let tries = 0; tries < 200 && !is(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  return is();
};

/** Holds back what fits until it is let go; a browser that asks for something meanwhile does not wait for it. */
const holding = (fits: (path: string) => boolean) => {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  return { letGo, hold: (path: string) => (fits(path) ? held : undefined) };
};

test.each(everyWidget)('a page with candor-$name asks for kit, core, backend and widget at once', async (subject) => {
  const { hold, letGo } = holding((path) => path.includes('/chunks/core.'));
  const visited = await visit(html({ body: tagFor(subject) }), { hold });
  const asked = () => chunkNames(visited.site.requests);
  const wanted = ['backends/rest', 'core', 'kit', `widgets/${subject.name}`].toSorted();
  await until(() => asked().length >= wanted.length);
  expect(asked().toSorted()).toEqual(wanted);
  letGo();
  await settledIn(visited, `candor-${subject.name}`, 1);
  expect(asked().toSorted()).toEqual(wanted);
});

test('a page without widgets loads the loader and nothing more', async () => {
  const visited = await visit(html({ body: '<p>Nothing here</p>' }));
  await visited.page.waitForLoadState('networkidle');
  expect(visited.site.requests).toEqual(['/', '/candor/candor.js']);
});

test('a listing with 100 ratings makes one data request', async () => {
  const products = Array.from({ length: 100 }, (_, index) => `sku-${index}`);
  const items = products.map((product) => ({ product, average: 4.2, count: 5 }));
  const body = products.map((product) => `<li><candor-rating product="${product}"></candor-rating></li>`).join('');
  const visited = await visit(html({ body: `<ul>${body}</ul>` }), {
    answers: { '/trust': restAnswers({ ratings: { items } }) },
  });
  await settledIn(visited, 'candor-rating', 100);
  expect(dataRequests(visited)).toHaveLength(1);
  expect(await visited.page.$$eval('candor-rating[state="ready"]', ({ length }) => length)).toBe(100);
  expect(new URL(dataRequests(visited)[0]!, 'http://x').searchParams.get('products')!.split(',')).toHaveLength(100);
});

test('a listing with 100 ratings makes one data request on a phone four times slower, too', async () => {
  const products = Array.from({ length: 100 }, (_, index) => `sku-${index}`);
  const items = products.map((product) => ({ product, average: 4.2, count: 5 }));
  const body = products.map((product) => `<li><candor-rating product="${product}"></candor-rating></li>`).join('');
  const visited = await visit(html({ body }), { answers: { '/trust': restAnswers({ ratings: { items } }) } });
  await settledIn(visited, 'candor-rating', 100);
  const session = await visited.page.context().newCDPSession(visited.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  visited.site.requests.length = 0;
  await visited.page.reload({ waitUntil: 'domcontentloaded' });
  await settledIn(visited, 'candor-rating', 100);
  expect(dataRequests(visited)).toHaveLength(1);
});

test('a listing with 250 ratings asks for at most 100 at a time', async () => {
  const products = Array.from({ length: 250 }, (_, index) => `sku-${index}`);
  const items = products.map((product) => ({ product, average: 4.2, count: 5 }));
  const body = products.map((product) => `<li><candor-rating product="${product}"></candor-rating></li>`).join('');
  const visited = await visit(html({ body }), { answers: { '/trust': restAnswers({ ratings: { items } }) } });
  await settledIn(visited, 'candor-rating', 250);
  expect(dataRequests(visited)).toHaveLength(3);
});

test.runIf(tags.includes('candor-reviews'))(
  'a product page with reviews loads the script, at most four chunks and one answer',
  async () => {
    const subject = everyWidget.find(({ name }) => name === 'reviews')!;
    const visited = await visit(html({ body: tagFor(subject) }));
    await settledIn(visited, 'candor-reviews', 1);
    expect(chunkNames(visited.site.requests).length).toBeLessThanOrEqual(4);
    expect(dataRequests(visited)).toHaveLength(1);
  },
);

test.each(everyWidget)('the same question of several candor-$name is asked once', async (subject) => {
  const once = await visit(html({ body: tagFor(subject) }));
  await settledIn(once, `candor-${subject.name}`, 1);
  const thrice = await visit(html({ body: tagFor(subject).repeat(3) }));
  await settledIn(thrice, `candor-${subject.name}`, 3);
  expect(dataRequests(thrice).toSorted()).toEqual(dataRequests(once).toSorted());
});

test('what is far below the screen is asked for when it comes near', async () => {
  const lazy = everyWidget.find(({ widget }) => widget.loading !== 'eager');
  if (!lazy) return;
  const body = `<div style="height: 5000px"></div>${tagFor(lazy).replace('loading="eager"', 'loading="lazy"')}`;
  const visited = await visit(html({ body }));
  await visited.page.waitForSelector(`candor-${lazy.name}[state="loading"]`);
  await visited.page.waitForLoadState('networkidle');
  expect(dataRequests(visited)).toEqual([]);
  await visited.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await settledIn(visited, `candor-${lazy.name}`, 1);
  expect(dataRequests(visited).length).toBeGreaterThan(0);
});

test('widgets send nothing anywhere by themselves: no cookie, no storage, no request but for data', async () => {
  const visited = await visit(html({ body: everyTag }));
  await settledIn(visited);
  await visited.page.waitForTimeout(1500);
  const kept = await visited.page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  expect(kept).toEqual(['', 0, 0]);
  const others = visited.site.requests.filter((path) => !/^\/(candor\/|trust\/|$)/.test(path));
  expect(others).toEqual([]);
});

test('a shopper who is known to the shop stays unknown to whoever is asked', async () => {
  const known = "<script>document.cookie = 'session=ana'</script>";
  const answer = restAnswers();
  const cookies: unknown[] = [];
  const visited = await visit(html({ head: known + restScript, body: everyTag }), {
    answers: {
      '/trust': (url, request, response) => {
        cookies.push(request.headers.cookie);
        return answer(url, request, response);
      },
    },
  });
  await settledIn(visited);
  expect(await visited.page.evaluate(() => document.cookie)).toBe('session=ana');
  expect(new Set(cookies)).toEqual(new Set([undefined]));
});
