import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { serve } from '../local-server.ts';
import { woocommerce, wooPage, wooProduct, wooReview } from '../woocommerce-server.ts';
import { closeBrowser } from './browser.ts';
import { html } from './shop.ts';
import { leave, settledIn, statesIn, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

afterEach(leave);
afterAll(closeBrowser);

const reviews = Array.from({ length: 12 }, (_, at) => wooReview(at + 1));
const ratings = reviews.map(({ rating }) => Number(rating));
const ones = ratings.filter((rating) => rating === 1).length;
// 35 stars of 12, as WooCommerce writes it: to two places.
const shop = {
  reviews: [...reviews, wooReview(13, { product_id: 35 })],
  products: [wooProduct(34, { sku: 'coat', average_rating: '2.92', review_count: 12 })],
  pages: [wooPage('refund_returns', '<h2>Overview</h2><p>You have 30 days &amp; more.</p>')],
};

const tags = ['rating', 'summary', 'reviews', 'policies'];
const selector = tags.map((name) => `candor-${name}`).join();

/** A page of the shop; its own server answers unless another is named. */
const open = async (attributes = '', product = '34') => {
  const { listener, asked } = woocommerce(shop);
  const head = `<script async src="/candor/candor.js" data-backend="woocommerce"${attributes}></script>`;
  const body = tags.map(
    (name) => `<candor-${name} product="${product}" loading="eager"><a href="#r">Read</a></candor-${name}>`,
  );
  const visited = await visit(html({ head, body: body.join('') }), {
    answers: { '/wp-json': (_, request, response) => listener(request, response) },
  });
  await settledIn(visited, selector, tags.length);
  return { ...visited, asked };
};

const textOf = ({ page }: Visit, name: string): Promise<string> =>
  page.$eval(`candor-${name}`, (element) => element.shadowRoot!.querySelector<HTMLElement>('.base')!.innerText);

test('a shop of WooCommerce pastes one tag and shows its own numbers', async () => {
  const visited = await open();
  expect(new Set(Object.values(await statesIn(visited, selector)))).toEqual(new Set(['ready']));
  for (const name of ['rating', 'summary']) {
    expect(await textOf(visited, name)).toMatch(/\b2\.9\b(?!\d)/);
    expect(await textOf(visited, name)).toMatch(/\b12\b/);
  }
  expect(await textOf(visited, 'reviews')).toMatch(/\b12\b/);
  expect(await textOf(visited, 'reviews')).toContain('Review number 12.');
  expect(await textOf(visited, 'policies')).toContain('You have 30 days & more.');
  expect(visited.seen).toEqual({ said: [], uncaught: [], violations: [] });
});

test('bars that nobody stated are not shown', async () => {
  const { page } = await open();
  expect(await page.locator('candor-summary [part~="bars"]').count()).toBe(0);
});

test('the list offers the orders and filters that the shop can answer, and they work', async () => {
  const visited = await open('', 'coat');
  const { page } = visited;
  const list = page.locator('candor-reviews');
  const orders = list.locator('select').filter({ hasText: /newest/i });
  expect(await orders.locator('option').count()).toBe(4);
  await orders.selectOption('lowest');
  await expect.poll(() => list.locator('[part~="review"]').first().innerText()).toContain('Review number 10.');
  await list
    .locator('[part~="toggle"]')
    .filter({ hasText: /^\W*1\b/ })
    .first()
    .click();
  await expect.poll(() => list.locator('[part~="review"]').count()).toBe(ones);
  expect(await textOf(visited, 'reviews')).toMatch(new RegExp(`\\b${ones}\\b`));
  expect(await textOf(visited, 'rating')).toMatch(/\b2\.9\b(?!\d)/);
  expect(visited.seen.uncaught).toEqual([]);
});

test('a page of another origin keeps its fallback, and the console names the filter', async () => {
  await using other = await serve(woocommerce(shop).listener);
  const visited = await open(` data-endpoint="${new URL(other.url).origin}"`);
  expect(await statesIn(visited, 'candor-rating,candor-reviews')).toEqual({
    'candor-rating': 'error',
    'candor-reviews': 'error',
  });
  expect(await visited.page.locator('candor-reviews a').isVisible()).toBe(true);
  expect(visited.seen.said.join('\n')).toContain(`allowed_http_origins adds "${visited.site.url}"`);
});
