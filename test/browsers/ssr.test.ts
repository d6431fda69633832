import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { WidgetName } from '../../src/registry.ts';
import { render, structuredData } from '../../src/ssr.ts';
import { everyWidget } from '../every-widget.ts';
import { closeBrowser } from './browser.ts';
import { html, restScript, shopData } from './shop.ts';
import { allReady, everySelector, leave, settledIn, statesIn, visit } from './visit.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
afterEach(leave);
afterAll(closeBrowser);

const shown = everyWidget.map(({ name, sample }) => ({
  name: name as WidgetName,
  attributes: { ...sample.attributes, loading: 'eager', structuredData: true },
  data: shopData,
}));

const tagsFrom = async () => {
  const tags = await Promise.all(
    shown.map(({ name, ...options }) => render(name, { ...options, fallback: 'Write to us' })),
  );
  return tags.join('\n');
};

const policy = "default-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Products that the page's blocks of JSON-LD describe, each as often as it is. */
const described = (page: Awaited<ReturnType<typeof visit>>['page']) =>
  page.$$eval('script[type="application/ld+json"]', (blocks) =>
    blocks.map((block) => (JSON.parse(block.textContent) as { sku: string }).sku),
  );

describe('a page that a server has written', () => {
  test('reads as a whole without scripts', async () => {
    const page = html({ head: await structuredData(shown), body: await tagsFrom() });
    const { page: opened } = await visit(page, {}, { javaScriptEnabled: false });
    const silent = await opened
      .locator(everySelector)
      .evaluateAll((tags) => tags.filter((tag) => !tag.textContent.trim()).map(({ localName }) => localName));
    expect(silent).toEqual([]);
  });

  test('is drawn over under a strict policy, and describes each product once', async () => {
    const head = await structuredData(shown);
    const products = [...head.matchAll(/"sku":"([^"]+)"/g)].map(([, sku]) => sku!);
    expect(products.length).toBeGreaterThan(0);
    expect(new Set(products).size).toBe(products.length);
    const visited = await visit(html({ head: head + restScript, body: await tagsFrom() }), {
      headers: { 'content-security-policy': policy },
    });
    await settledIn(visited);
    expect(await statesIn(visited)).toEqual(allReady);
    const seen = await visited.page.$$eval(everySelector, (tags) =>
      tags.filter((tag) => tag.firstElementChild?.getClientRects().length).map(({ localName }) => localName),
    );
    expect(seen).toEqual([]);
    await visited.page.waitForTimeout(500);
    expect(await described(visited.page)).toEqual(products);
    expect(visited.seen).toMatchObject({ said: [], uncaught: [], violations: [] });
  });

  test('describes its products in the browser where the server has not', async () => {
    const visited = await visit(html({ body: await tagsFrom() }));
    await settledIn(visited);
    await expect.poll(() => described(visited.page)).toContain('wool-coat');
  });
});
