import { json } from 'node:stream/consumers';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { describeWithData, readData } from '../data.ts';
import { closeBrowser } from './browser.ts';
import { html } from './shop.ts';
import type { Answer } from './site.ts';
import { leave, settledIn, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

const script = (attributes: string) =>
  `<script async src="/candor/candor.js" data-backend="http" ${attributes}></script>`;

const tag = (name: string, product: string) => `<candor-${name} product="${product}" loading="eager"></candor-${name}>`;

const textOf = ({ page }: Visit, selector: string): Promise<string> =>
  page.$eval(selector, ({ shadowRoot }) => (shadowRoot!.querySelector('.base') as HTMLElement).innerText);

describeWithData('recorded answers of Vendure', () => {
  const responseOf = (name: string) => JSON.parse(readData(`fixtures/vendure/${name}.json`)).response;

  const shopApi: Answer = async (_, request) => {
    const { query } = (await json(request)) as { query: string };
    const { product } = responseOf('product-reviews').data;
    return query.includes('products(') ? { data: { products: { items: [product] } } } : responseOf('product-reviews');
  };

  test('are shown with their numbers', async () => {
    const body = tag('rating', 'laptop') + tag('reviews', 'laptop') + tag('summary', 'laptop');
    const head = script('data-preset="vendure" data-endpoint="/shop-api"');
    const visited = await visit(html({ head, body }), { answers: { '/shop-api': shopApi } });
    await settledIn(visited, 'candor-rating,candor-reviews,candor-summary', 3);
    const rating = await textOf(visited, 'candor-rating');
    // Of 3.25 never 3.3.
    expect(rating).toContain('3.2');
    expect(rating).toContain('4');
    const reviews = await textOf(visited, 'candor-reviews');
    expect(reviews).toContain('4 reviews');
    expect(reviews).toContain('Fast, quiet & light. <b>Love it</b>');
    expect(reviews).toContain('日本語のレビュー');
    expect(reviews).toContain('Sorry to hear — we will replace it.');
    expect(await textOf(visited, 'candor-summary')).toMatch(/3\.2/);
    // One question for the ratings of the page, one for its reviews.
    expect(visited.site.requests.filter((path) => path === '/shop-api')).toHaveLength(2);
    expect(visited.seen).toEqual({ said: [], uncaught: [], violations: [] });
  });
});

describeWithData('the signed reviews of Mangrove', () => {
  const answers = { '/mangrove': () => JSON.parse(readData('fixtures/mangrove/reviewsRespPayload.json')) };

  test('are shown where they have a rating, and counted where they have none', async () => {
    const head = script('data-preset="mangrove" data-endpoint="/mangrove"');
    const visited = await visit(html({ head, body: tag('reviews', 'https://example.com') }), { answers });
    await settledIn(visited, 'candor-reviews', 1);
    const articles = visited.page.locator('candor-reviews').locator('article');
    await expect.poll(() => articles.count()).toBe(6);
    const text = await textOf(visited, 'candor-reviews');
    expect(text).toContain('Minsc');
    expect(text).not.toMatch(/Rashemenu|Piotrowski|Huml/);
    expect(visited.seen.said).toEqual([
      expect.stringMatching(
        /^\[candor\] 3 record\(s\) of "reviews" left out, the first because of items\[\d\]\.rating/,
      ),
    ]);
  });
});
