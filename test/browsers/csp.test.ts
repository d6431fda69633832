import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { everyWidget } from '../every-widget.ts';
import { closeBrowser } from './browser.ts';
import { html, restScript, tagFor } from './shop.ts';
import { allReady, everySelector, leave, settledIn, statesIn, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

/** The policy our documents promise to live under. */
const strict = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const policies = {
  'the strict policy': strict,
  'a policy that allows nothing but what we need':
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' https:; style-src 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};

const scripts = { 'candor.js': restScript, 'candor.all.js': restScript.replace('candor.js', 'candor.all.js') };

const look = ({ page }: Visit) =>
  page.$$eval(everyWidget.map(({ name }) => `candor-${name}`).join(','), (elements) =>
    elements.map((element) => {
      const inside = [...element.shadowRoot!.querySelectorAll('*')].map((node) => {
        const { color, display, fontWeight, padding, borderRadius, textDecorationLine } = getComputedStyle(node);
        return [node.localName, color, display, fontWeight, padding, borderRadius, textDecorationLine].join(' ');
      });
      const { width, height } = element.getBoundingClientRect();
      return { tag: element.localName, display: getComputedStyle(element).display, width, height, inside };
    }),
  );

const open = async (script: string, policy?: string, attributes: Record<string, string> = {}) => {
  const body = everyWidget.map((subject) => tagFor(subject, attributes)).join('\n');
  const visited = await visit(html({ head: script, body }), {
    ...(policy && { headers: { 'content-security-policy': policy } }),
  });
  await settledIn(visited);
  // Pictures of the samples lie on servers that do not exist; whether they may be asked for is the shop's own policy.
  const ours = visited.seen.violations.filter((text) => !text.startsWith('img-src'));
  return { visited, ours };
};

/** What the browser says of pictures that the shop's policy keeps out is no fault of ours. */
const saidOfUs = ({ seen }: Visit) => seen.said.filter((text) => !/img-src|Loading the image/.test(text));

describe.each(Object.entries(scripts))('%s', (_, script) => {
  test.each(Object.entries(policies))('renders every widget under %s without one violation', async (_, policy) => {
    const { visited, ours } = await open(script, policy);
    expect(await statesIn(visited)).toEqual(allReady);
    expect(ours).toEqual([]);
    expect(saidOfUs(visited)).toEqual([]);
    expect(visited.seen.uncaught).toEqual([]);
  });

  test('looks the same under the strict policy as without any', async () => {
    const free = await open(script);
    const bound = await open(script, strict);
    // Formatters come when the page is idle; both pages have to be there.
    await Promise.all([free, bound].map(({ visited }) => visited.page.waitForTimeout(1200)));
    expect(await look(bound.visited)).toEqual(await look(free.visited));
  });

  test('writes structured data under Trusted Types where the shop asks for it', async () => {
    const { visited, ours } = await open(script, strict, { 'structured-data': '' });
    const writers = everyWidget.filter(({ widget }) => widget.structuredData);
    if (writers.length > 0) {
      await visited.page.waitForSelector('script[type="application/ld+json"]', { state: 'attached' });
      const blocks = await visited.page.$$eval('script[type="application/ld+json"]', (found) =>
        found.map(({ textContent }) => JSON.parse(textContent) as Record<string, unknown>),
      );
      expect(blocks[0]).toMatchObject({ '@context': 'https://schema.org', '@type': 'Product' });
    }
    expect(ours).toEqual([]);
    expect(saidOfUs(visited)).toEqual([]);
    expect(visited.seen.uncaught).toEqual([]);
  });
});

test('reports nothing when everything a widget offers is clicked under the strict policy', async () => {
  const { visited } = await open(restScript, strict);
  await visited.page.evaluate(async () => {
    const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => {
      const inner = Array.from(root.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot).filter(
        (found) => found !== null,
      );
      return [root, ...inner.flatMap(rootsIn)];
    };
    const buttons = rootsIn(document).flatMap((root) =>
      Array.from(root.querySelectorAll<HTMLElement>('button, summary, input')),
    );
    for (const button of buttons) {
      button.click();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  await visited.page.waitForTimeout(300);
  expect(visited.seen.violations.filter((text) => !text.startsWith('img-src'))).toEqual([]);
  expect(visited.seen.uncaught).toEqual([]);
});

test('says where it was kept out when the policy forbids the data, and keeps the shop’s own words', async () => {
  const reading = everyWidget.filter(({ reads }) => reads);
  const visited = await visit(html({ body: reading.map((subject) => tagFor(subject)).join('') }), {
    headers: { 'content-security-policy': `${strict}; connect-src 'none'` },
  });
  await settledIn(visited, everySelector, reading.length);
  expect(new Set(Object.values(await statesIn(visited)))).toEqual(new Set(['error']));
  expect(visited.seen.said.filter((text) => text.startsWith('[candor]')).length).toBeGreaterThan(0);
  expect(visited.seen.uncaught).toEqual([]);
});
