import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { rating, token } from '../shopify-ask.ts';
import { answerShop, type ShopifyShop } from '../shopify-shop.ts';
import { closeBrowser } from './browser.ts';
import { html } from './shop.ts';
import { leave, settledIn, statesIn, visit } from './visit.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

const entry = (product: string, stars: string, body: string, more: Record<string, string> = {}) => ({
  product,
  rating: rating(stars),
  body,
  submitted_at: '2026-10-03T09:12:00Z',
  ...more,
});

const shop: ShopifyShop = {
  token,
  products: {
    coat: { id: 'gid://shopify/Product/11', rating: rating('4.96'), rating_count: '1284' },
    boots: { id: 'gid://shopify/Product/12', rating: rating('3.5', '0.0'), rating_count: '7' },
  },
  entries: [
    entry('coat', '2.0', 'Runs <b>small</b>.', {
      author_display_name: 'Ana K.',
      app_verification_status: 'unverified',
    }),
    entry('boots', '5.0', 'Dry feet.'),
    entry('coat', '5.0', 'Warm.', { app_verification_status: 'verified_buyer', merchant_reply: 'Thank you.' }),
  ],
  policies: {
    refundPolicy: {
      title: 'Refund policy',
      body: '<h2>Refunds</h2><p>You have 30 days to return it.</p>',
      url: 'https://shop.example/policies/refund-policy',
    },
    privacyPolicy: {
      title: 'Privacy policy',
      body: '<p>We sell nothing about you.</p>',
      url: 'https://shop.example/policies/privacy-policy',
    },
  },
};

const body = `<candor-rating product="coat"></candor-rating>
  <candor-rating product="12"></candor-rating>
  <candor-policies></candor-policies>
  <candor-reviews product="coat"></candor-reviews>`;

const open = (options: string) =>
  visit(
    html({
      head: `<script async src="/candor/candor.js" data-backend="shopify" ${options}></script>`,
      body: body.replaceAll('></c', ' loading="eager"><a href="/own">Our own words</a></c'),
    }),
    { answers: { '/api': (_, request) => answerShop(shop, request) } },
  );

const selector = 'candor-rating, candor-policies, candor-reviews';

test('a theme that pastes one script shows what Shopify knows, in a request a resource', async () => {
  const visited = await open(`data-token="${token}"`);
  await settledIn(visited, selector, 4);
  expect(visited.seen).toMatchObject({ said: [], uncaught: [] });
  const texts = await visited.page.$$eval(selector, (elements) =>
    elements.map(({ shadowRoot }) => (shadowRoot!.firstElementChild as HTMLElement).innerText.replace(/\s+/g, ' ')),
  );
  const [coat, boots, policies, reviews] = texts;
  expect(coat).toMatch(/4\.9\b.*1,284 reviews/);
  expect(boots).toMatch(/3\.5\b.*\b7 reviews/);
  expect(policies).toMatch(/You have 30 days to return it\..*We sell nothing about you\./);
  expect(reviews).toMatch(/Warm\..*Thank you\..*Runs <b>small<\/b>\./);
  expect(reviews).not.toContain('Dry feet');
  expect(
    await visited.page.$$eval(`candor-policies`, ([policies]) =>
      [...policies!.shadowRoot!.querySelectorAll('a')].map(({ href }) => href),
    ),
  ).toEqual(['https://shop.example/policies/refund-policy', 'https://shop.example/policies/privacy-policy']);
  expect(visited.site.requests.filter((path) => path.startsWith('/api'))).toEqual(
    Array.from({ length: 3 }, () => '/api/2026-04/graphql.json'),
  );
});

test('without a token policies are shown, and the shop’s own words where Shopify shows nothing', async () => {
  const visited = await open('');
  await settledIn(visited, selector, 4);
  expect(await statesIn(visited, selector)).toEqual({
    'candor-rating': 'error',
    'candor-policies': 'ready',
    'candor-reviews': 'error',
  });
  expect(visited.seen.said.join('\n')).toMatch(/ACCESS_DENIED.*option token/);
});

test('a secret token never leaves the page', async () => {
  const visited = await open(`data-token="shpat_${token}"`);
  await settledIn(visited, selector, 4);
  expect(visited.site.requests.filter((path) => path.startsWith('/api'))).toEqual([]);
  expect(visited.seen.said.join()).toMatch(/backend "shopify" cannot start, token: is a secret/);
  expect(visited.seen.said.join()).not.toContain(token);
});
