import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { isInstalled } from '../vendure/folder.ts';
import { reviews, slug, unreviewed } from '../vendure/reviews.ts';
import { startVendure } from '../vendure/start.ts';
import { closeBrowser } from './browser.ts';
import { html } from './shop.ts';
import { leave, settledIn, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

if (!isInstalled())
  console.info('Vendure is not installed: the tests on a real server are skipped; npm run test:vendure');

describe.skipIf(!isInstalled())('a real Vendure', () => {
  let vendure: Awaited<ReturnType<typeof startVendure>>;
  beforeAll(async () => {
    vendure = await startVendure();
  });
  afterEach(leave);
  afterAll(async () => {
    vendure?.stop();
    await closeBrowser();
  });

  const open = async (body: string, count: number): Promise<Visit> => {
    const options = `data-backend="http" data-preset="vendure" data-endpoint="${vendure.endpoint}"`;
    const head = `<script async src="/candor/candor.js" ${options}></script>`;
    const visited = await visit(html({ head, body }));
    await settledIn(visited, 'candor-rating,candor-reviews,candor-summary', count);
    return visited;
  };
  const list = `<candor-reviews product="${slug}" loading="eager"></candor-reviews>`;
  const inList = ({ page }: Visit, selector: string) => page.locator('candor-reviews').locator(selector);
  const titlesIn = (visited: Visit) => inList(visited, '[part="review-title"]').allTextContents();
  const countIn = ({ page }: Visit) =>
    page.$eval('candor-reviews', ({ shadowRoot }) => shadowRoot!.querySelector('.result p')!.textContent);

  const newest = reviews.map(({ summary }) => summary).toReversed();

  test('gives scores that never round up, in one request for a listing, from another origin', async () => {
    const tags = [slug, unreviewed, slug].map((product) => `<candor-rating product="${product}"></candor-rating>`);
    const visited = await open(tags.join(''), 3);
    const texts = await visited.page.$$eval('candor-rating', (all) =>
      all.map(({ shadowRoot }) => (shadowRoot!.querySelector('.base') as HTMLElement).textContent),
    );
    const average = reviews.reduce((sum, { rating }) => sum + rating, 0) / reviews.length;
    const score = (Math.floor(average * 10) / 10).toFixed(1);
    expect(texts[0]).toContain(score);
    expect(texts[0]).toContain(String(reviews.length));
    expect(texts[1]).toContain('No reviews');
    expect(texts[2]).toBe(texts[0]);
    const asked = await visited.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => name === vendure.endpoint)).toHaveLength(1);
    expect(visited.seen).toEqual({ said: [], uncaught: [], violations: [] });
  });

  test('gives bars that are its counts', async () => {
    const visited = await open(`<candor-summary product="${slug}"></candor-summary>`, 1);
    const text = await visited.page.$eval('candor-summary', ({ shadowRoot }) => shadowRoot!.textContent);
    for (const star of [1, 3, 4, 5])
      expect(text).toMatch(new RegExp(`\\b${reviews.filter(({ rating }) => rating === star).length}\\b`));
  });

  test('gives page after page, each review once, and markup as text', async () => {
    const visited = await open(list, 1);
    expect(await countIn(visited)).toBe('10 of 24 reviews');
    for (const shown of [20, 24]) {
      await inList(visited, '.more').click();
      await expect.poll(async () => (await titlesIn(visited)).length).toBe(shown);
    }
    expect(await titlesIn(visited)).toEqual(newest);
    expect(await inList(visited, '.more').count()).toBe(0);
    expect(await inList(visited, 'article').nth(17).textContent()).toContain('broke <b>twice</b> & nobody');
    expect(await inList(visited, '[part="reply"]').textContent()).toContain('a new one is on its way');
  });

  test('sorts', async () => {
    const visited = await open(list, 1);
    const select = inList(visited, '[part="select"]').first();
    for (const [order, first] of [
      ['lowest', 'Title 7'],
      ['oldest', 'Title 1'],
      ['helpful', 'Title 7'],
    ] as const) {
      await select.selectOption(order);
      await expect.poll(async () => (await titlesIn(visited))[0]).toBe(first);
    }
  });

  test('is searched for stars and words in its pages', async () => {
    const visited = await open(list, 1);
    await inList(visited, '[part="input"]').fill('zip');
    await expect.poll(() => titlesIn(visited)).toEqual(['Title 7']);
    expect(await countIn(visited)).toBe('1 of 1 matching, 24 reviews in all');
    await inList(visited, '[part="input"]').fill('');
    await expect.poll(async () => (await titlesIn(visited)).length).toBe(10);
    await inList(visited, '[part="filters"] [part="toggle"]').first().click();
    const fives = reviews.filter(({ rating }) => rating === 5).length;
    await expect.poll(() => countIn(visited)).toBe(`${fives} of ${fives} matching, 24 reviews in all`);
    expect((await titlesIn(visited)).length).toBe(fives);
  });
});
