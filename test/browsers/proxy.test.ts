import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { closeBrowser } from './browser.ts';
import { html } from './shop.ts';
import { chunkNames, leave, settledIn, visit } from './visit.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

const payload = {
  meta: { code: 200 },
  data: {
    id: 't-1',
    tracking_number: '1Z9',
    slug: 'ups',
    tag: 'InTransit',
    order_promised_delivery_date: { promised_delivery_date: '2099-11-20' },
    latest_estimated_delivery: { datetime: '2099-11-24', revise_reason: 'Snow at the hub' },
    checkpoints: [
      { checkpoint_time: '2026-11-18T10:00:00', tag: 'InTransit', message: 'Picked up', city: 'Hamburg' },
      { checkpoint_time: '2026-11-19T22:10:00', tag: 'InTransit', message: 'Held at the hub', city: 'Leipzig' },
    ],
  },
};

const open = (script: string, vendor: string, answer: unknown = payload) =>
  visit(
    html({
      head: `<script async src="/candor/${script}" data-backend="rest" data-endpoint="/parcels" data-proxy="${vendor}"></script>`,
      body: '<candor-tracker number="1Z9" loading="eager"></candor-tracker>',
    }),
    { answers: { '/parcels': () => answer } },
  );

test('a page with a proxy reads the vendor it names and loads no other', async () => {
  const visited = await open('candor.js', 'aftership');
  await settledIn(visited, 'candor-tracker', 1);
  const shown = await visited.page.$eval('candor-tracker', ({ shadowRoot }) => shadowRoot!.textContent);
  for (const words of ['Held at the hub', 'Leipzig', 'Snow at the hub', '1Z9', 'ups']) expect(shown).toContain(words);
  expect(chunkNames(visited.site.requests).toSorted()).toEqual(
    ['aftership', 'backends/rest', 'carriers', 'core', 'kit', 'widgets/tracker'].toSorted(),
  );
  expect(visited.seen.uncaught).toEqual([]);
});

test.each([
  ['what the vendor refuses', 'candor.js', 'easypost', { error: { message: 'Inactive key.' } }, 'Inactive key.'],
  ['a vendor that there is not, with those there are', 'candor.js', 'pigeon', {}, 'aftership'],
  ['that the one file has no vendors', 'candor.all.js', 'aftership', payload, 'use candor.js'],
])('says %s', async (_, script, vendor, answer, words) => {
  const visited = await open(script, vendor, answer);
  await settledIn(visited, 'candor-tracker', 1);
  expect(await visited.page.$eval('candor-tracker', (element) => element.getAttribute('state'))).toBe('error');
  expect(JSON.stringify(visited.seen)).toContain(words);
});
