import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { questionnaires } from '../../examples/playground/content/questions/questionnaires.ts';
import { targets } from '../../examples/playground/install/targets.ts';
import { resourcesOf } from '../../examples/playground/content/resources.ts';
import { fieldOf } from '../../src/model/page-data.ts';
import type { ResourceName } from '../../src/model/resource-names.ts';
import { everyWidget } from '../every-widget.ts';
import { askedOf, choose, closeSteps, copyAll, openSteps, sceneOf, stepTo } from '../install/open-steps.ts';
import { closeBrowser, closePages } from './browser.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
afterEach(closePages);
afterAll(closeBrowser);
afterAll(closeSteps);

/** A widget that reads this and nothing else. */
const reading = (name: ResourceName) =>
  everyWidget.find(({ widget, sample }) => {
    const [resource, ...more] = resourcesOf(widget, sample.attributes);
    return resource?.name === name && more.length === 0;
  })!;

const ofReviews = reading('reviews').name;
const csv = 'Sterne;Bewertungstext;Name;Datum\n4;Warm;Ana;03/04/2026\nsechs;Kalt;Bo;2026-01-01\n5;Gut;Cy;2026-02-02\n';

describe('pasted JSON', () => {
  test('that is wrong changes nothing, and is told by path and place', async () => {
    const { page } = await openSteps(`#${ofReviews}?`);
    await choose(page, 'Paste JSON');
    await page.locator('#own-json').fill('{"reviews": {\n  "items": [{"id": "1"}]}}');
    await page.getByText('reviews.items[0].rating, line 2, column 13').waitFor();
    await expect.poll(() => sceneOf(page).content).toEqual({ from: 'sample' });
  });

  test('of which a record is wrong is used without it', async () => {
    const { page } = await openSteps(`#${ofReviews}?`);
    await choose(page, 'Paste JSON');
    await page.locator('#own-json').fill('[{"id": "1", "rating": 4}, {"id": "2", "rating": 9}]');
    await page.getByText('Left out; everything else is shown').waitFor();
    await expect.poll(() => sceneOf(page).content.from).toBe('data');
  });

  test('about another product than the widget asks for says so, and offers that one', async () => {
    const { page } = await openSteps(`#${ofReviews}?product=coat`);
    await choose(page, 'Paste JSON');
    await page.locator('#own-json').fill('[{"id": "1", "rating": 4, "product": "scarf"}]');
    await page.getByRole('button', { name: 'Show “scarf”' }).click();
    await expect.poll(() => sceneOf(page).attributes).toEqual({ product: 'scarf' });
  });

  test('that is too long for an address stays in the tab, and in the snippet becomes a file', async () => {
    const { page } = await openSteps(`#${ofReviews}?product=coat`);
    await choose(page, 'Paste JSON');
    const letters = Array.from({ length: 40_000 }, (_, at) =>
      String.fromCodePoint(0x4e00 + ((at * at * 7919) % 20_000)),
    );
    const items = [{ id: '1', rating: 4, product: 'coat', body: letters.join('') }];
    await page.locator('#own-json').fill(JSON.stringify({ reviews: { items } }));
    await page.getByText('a link to this page does not carry them').waitFor();
    expect(page.url().length).toBeLessThan(300);
    const [head] = await copyAll(page, 'HTML');
    expect(head).toContain('data-backend="files"');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'reviews/coat.json' }).click();
    expect((await download).suggestedFilename()).toBe('coat.json');
    await stepTo(page, 'content');
    await page.reload();
    await page.getByText('a link to this page does not carry them').waitFor();
  });
});

describe('a table of reviews', () => {
  test('is read from a file, by columns that are guessed and can be chosen', async () => {
    const visited = await openSteps(`#${ofReviews}?product=coat`);
    const { page } = visited;
    await choose(page, 'A table of reviews (CSV)');
    const before = visited.requests.length;
    const file = { name: 'reviews.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('reviews.csv is read').waitFor();
    await page.getByText('rating "sechs" is not a number from 1 to 5').waitFor();
    await expect
      .poll(() => sceneOf(page).content)
      .toMatchObject({
        data: { reviews: { items: [{ rating: 5, body: 'Gut', author: { name: 'Cy' }, product: 'coat' }] } },
      });
    await page.getByLabel('Dates like 03/04/2026').selectOption('day first');
    await page.getByLabel('Bewertungstext').selectOption('Its title');
    await expect
      .poll(() => sceneOf(page).content)
      .toMatchObject({
        data: { reviews: { items: [{ title: 'Warm', publishedAt: '2026-04-03' }, { title: 'Gut' }] } },
      });
    expect(askedOf(visited, before)).toEqual([]);
  });

  test('may be dropped', async () => {
    const { page } = await openSteps(`#${ofReviews}?`);
    await choose(page, 'A table of reviews (CSV)');
    await page.locator('.paste').evaluate((place, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
      place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, csv);
    await page.getByText('dropped.csv is read').waitFor();
    await expect.poll(() => sceneOf(page).content.from).toBe('data');
  });
});

describe.each(questionnaires)('questions about $resource', ({ resource, topics }) => {
  test('write records, and are found answered again by whoever opens the link', async () => {
    const { name } = reading(resource);
    const { page } = await openSteps(`#${name}?`);
    await choose(page, 'Answer questions');
    const [topic] = topics;
    await page.locator('.topic summary').first().click();
    const first = page.locator('.topic').first();
    for (const question of topic!.questions) {
      const control = first.getByLabel(question.ask, { exact: true });
      if (question.kind === 'count') await control.fill('3');
      else if (question.kind === 'text') await control.fill('Words');
      else if (question.kind === 'choice') await control.selectOption({ index: 1 });
    }
    await expect
      .poll(() => sceneOf(page).content)
      .toMatchObject({ data: { [fieldOf(resource)]: { items: [expect.any(Object)] } } });
    // The address is written once typing pauses.
    await expect.poll(() => JSON.stringify(sceneOf(page).content)).toContain('Words');
    await page.reload();
    await page.locator('.topic[open]').first().waitFor();
    const text = topic!.questions.find(({ kind }) => kind === 'text')!;
    expect(await page.locator('.topic').first().getByLabel(text.ask, { exact: true }).inputValue()).toBe('Words');
  });
});

describe('a backend', () => {
  test('is asked for only on demand, and its settings are what is copied', async () => {
    const { page } = await openSteps(`#${ofReviews}?product=coat`);
    const endpoint = `${new URL(page.url()).origin}/trust`;
    await choose(page, 'From your shop');
    await page.getByLabel('Backend', { exact: true }).selectOption('rest');
    const ask = page.getByRole('button', { name: 'Ask it' });
    expect(await ask.isDisabled()).toBe(true);
    await page.getByLabel('endpoint', { exact: true }).fill(endpoint);
    await expect.poll(() => sceneOf(page).content.from).toBe('sample');
    await page.getByLabel('product', { exact: true }).fill('scarf');
    await ask.click();
    await expect
      .poll(() => sceneOf(page))
      .toMatchObject({
        content: { from: 'backend', settings: { backend: 'rest', endpoint } },
        attributes: { product: 'scarf' },
      });
    const [head] = await copyAll(page, 'HTML');
    expect(head).toContain(`data-endpoint="${endpoint}"`);
  });

  test('that gives no answer is explained by what its page says of other origins', async () => {
    const { page } = await openSteps(`#${ofReviews}?.backend=woocommerce&.endpoint=https%3A%2F%2Fshop.invalid`);
    await page.getByText(/The preview has no answer: .*could not be reached/).waitFor();
    await page.getByText('WooCommerce answers no other').waitFor();
  });
});

test.each([360, 1280])('nothing of the steps is wider than a page of %d px', async (width) => {
  const { page } = await openSteps(`#${ofReviews}?.backend=woocommerce&.endpoint=https%3A%2F%2Fshop.invalid`, width);
  const fits = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  await page.getByText('The preview has no answer').waitFor();
  await fits();
  await stepTo(page, 'install');
  for (const { name } of targets) {
    await choose(page, name);
    await fits();
  }
});
