import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { describeWithData, readData } from '../data.ts';
import { closeBrowser } from './browser.ts';
import { html } from './shop.ts';
import { leave, settledIn, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

const fixture = <Shape>(path: string): Shape => JSON.parse(readData(`fixtures/${path}.json`)) as Shape;

const textOf = ({ page }: Visit, selector: string): Promise<string> =>
  page.$eval(selector, ({ shadowRoot }) => (shadowRoot!.querySelector('.base') as HTMLElement).innerText);

const script = (attributes: string) => `<script async src="/candor/candor.js" ${attributes}></script>`;

const track = (vendor: string, answer: unknown) =>
  visit(
    html({
      head: script(`data-backend="rest" data-endpoint="/parcels" data-proxy="${vendor}"`),
      body: '<candor-tracker number="1" loading="eager"></candor-tracker>',
    }),
    { answers: { '/parcels': () => answer } },
  );

/* Vendure and Mangrove are shown in http.test.ts, pages of others in jsonld.test.ts. */
describeWithData('a recorded answer is shown with its numbers', () => {
  test('of AfterShip', async () => {
    const answer = fixture<{ data: { tracking: { checkpoints: object[] } } }>(
      'aftership/endpoint_tracking_GetTrackingResult',
    );
    const visited = await track('aftership', answer);
    await settledIn(visited, 'candor-tracker', 1);
    const shown = await textOf(visited, 'candor-tracker');
    for (const words of ['Delivered', '111111111111', 'fedex']) expect(shown).toContain(words);
    // The name of whoever signed is nobody's business.
    expect(shown).not.toContain('KOSUTOKO');
    const events = await visited.page.$eval('candor-tracker', ({ shadowRoot }) => shadowRoot!.textContent);
    expect(events).toContain('Shipment information sent to FedEx');
    expect(answer.data.tracking.checkpoints.length).toBeGreaterThan(5);
    expect(visited.seen).toEqual({ said: [], uncaught: [], violations: [] });
  });

  test('of EasyPost', async () => {
    const { response } = fixture<{ response: object }>('easypost/creates-a-tracker-0');
    const visited = await track('easypost', response);
    await settledIn(visited, 'candor-tracker', 1);
    const shown = await visited.page.$eval('candor-tracker', ({ shadowRoot }) => shadowRoot!.textContent);
    for (const words of ['EZ1000000001', 'USPS', 'Pre-Shipment Info Sent to USPS', 'Shipping Label Created'])
      expect(shown).toContain(words);
    expect(visited.seen).toEqual({ said: [], uncaught: [], violations: [] });
  });

  test('of WooCommerce', async () => {
    const reviews = fixture<object[]>('woocommerce/products-reviews.docs-example');
    const products = fixture<unknown>('woocommerce/products.docs-example');
    const visited = await visit(
      html({
        head: script('data-backend="woocommerce"'),
        body: '<candor-rating product="34" loading="eager"></candor-rating><candor-reviews loading="eager"></candor-reviews>',
      }),
      {
        answers: {
          '/wp-json': ({ pathname }, _, response) => {
            const isReviews = pathname.endsWith('/reviews');
            response.setHeader('x-wp-total', String(reviews.length));
            return isReviews ? reviews : [products].flat();
          },
        },
      },
    );
    await settledIn(visited, 'candor-rating,candor-reviews', 2);
    const shown = await textOf(visited, 'candor-reviews');
    expect(shown).toContain(`${reviews.length} of ${reviews.length} review`);
    expect(shown).toContain('This is a fantastic product.');
    expect(shown).toContain('January 12, 2022');
    expect(shown).not.toContain('<p>');
    const { average_rating, review_count } = [products].flat()[0] as { average_rating: string; review_count: number };
    const rating = await textOf(visited, 'candor-rating');
    if (review_count > 0) expect(rating).toContain(String(Math.floor(Number(average_rating) * 10) / 10));
    else expect(rating).toContain('No reviews yet');
    expect(visited.seen).toEqual({ said: [], uncaught: [], violations: [] });
  });
});
