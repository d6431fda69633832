import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Serving } from '../../examples/backend/serve.ts';
import { everyWidget } from '../every-widget.ts';
import { spread, whole } from '../suites/suite.ts';
import { closeBrowser, closePages } from './browser.ts';
import { axeFindings, lateShifts, openScene, servePlayground, shown, sideways, steps, tabTo } from './playground.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

let site: Serving;
beforeAll(async () => {
  site = await servePlayground();
});
afterEach(closePages);
afterAll(async () => {
  await closeBrowser();
  await site.close();
});

const open = (hash: string, options?: Parameters<typeof openScene>[2]) => openScene(site, hash, options);
const titleOf = (name: string) => name[0]!.toUpperCase() + name.slice(1).replaceAll('-', ' ');
const stepName = (step: string) => step[0]!.toUpperCase() + step.slice(1);
const phone = { viewport: { width: 360, height: 740 } };
const desk = { viewport: { width: 1280, height: 800 } };

describe('the first step', () => {
  test('has a card for every widget, each alive, out of reach and answered without a request', async () => {
    const visited = await open('');
    const { page } = visited;
    expect(await page.locator('.card').count()).toBe(everyWidget.length);
    for (const { name } of everyWidget) {
      await page
        .locator('.card', { hasText: titleOf(name) })
        .first()
        .scrollIntoViewIfNeeded();
      const widget = page.locator(`.thumbnail[inert] candor-${name}`);
      await widget.waitFor({ state: 'attached' });
      await page.waitForFunction(
        (tag) => document.querySelector(tag)?.getAttribute('state') === 'ready',
        `candor-${name}`,
      );
    }
    expect(visited.requests.filter((address) => !/\.(js|css|svg|jpg|woff2)$|\/playground\/$/.test(address))).toEqual(
      [],
    );
    expect(visited.requests.filter((address) => !address.startsWith(site.url))).toEqual([]);
    expect([...visited.seen.said, ...visited.seen.uncaught]).toEqual([]);
  });

  test.each([phone, desk])('moves nothing and fits $viewport.width px', async (options) => {
    const { page } = await open('', options);
    expect(await lateShifts(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  });

  test.each(['light', 'dark'] as const)('has nothing that axe finds, %s', async (colorScheme) => {
    const { page } = await open('', { colorScheme });
    await page.locator('.thumbnail > div > *').first().waitFor({ state: 'attached' });
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe.each(everyWidget)('candor-$name', ({ name, widget, reads }) => {
  test('is chosen and led through every step by keyboard alone', async () => {
    const visited = await open('');
    const { page } = visited;
    const heading = page.locator('h1:focus');
    expect(await tabTo(page, titleOf(name))).toBe(true);
    await page.keyboard.press('Enter');
    await heading.filter({ hasText: 'Content' }).waitFor();
    await shown(visited, name);
    for (const step of steps.slice(1)) {
      // On from the heading, through everything that is set here.
      expect(await tabTo(page, `Next: ${stepName(step)}`)).toBe(true);
      await page.keyboard.press('Enter');
      await heading.filter({ hasText: stepName(step) }).waitFor();
      expect(await page.locator('[aria-current=step]').textContent()).toBe(stepName(step));
    }
    expect([...visited.seen.said, ...visited.seen.uncaught]).toEqual([]);
  });

  test('takes a look that reaches it, and says what it does to the contrast', async () => {
    const visited = await open(`#${name}/look`);
    const { page, preview } = visited;
    await shown(visited, name);
    const links = page.getByRole('row', { name: /^links/ });
    await page.getByLabel('--candor-accent').fill('#cccccc');
    await links.filter({ hasText: '1.6 : 1' }).waitFor();
    expect(await links.textContent()).toContain('too faint, needs 4.5 : 1');
    expect(await preview.locator('html').evaluate((html) => html.style.cssText)).toContain('--candor-accent: #cccccc');
    expect(await page.locator('.lint').textContent()).toContain('Contrast of links is 1.6 : 1');
    await page.getByRole('button', { name: 'Plain' }).click();
    await links.filter({ hasText: '5.7 : 1' }).waitFor();
    expect(await preview.locator('html').evaluate((html) => html.style.cssText)).toBe('');
  });

  test('takes every choice of its tag, and gives it back', async () => {
    const visited = await open(`#${name}/behaviour`);
    const { page, preview } = visited;
    const choices = page.locator('.field select');
    const tag = () =>
      preview.locator(`candor-${name}`).evaluate((element) => (element.cloneNode() as Element).outerHTML);
    const field = async (place: number) => (await choices.nth(place).getAttribute('id'))!.replace('field-', '');
    await shown(visited, name);
    for (let place = 0; place < (await choices.count()); place += 1) {
      const choice = choices.nth(place);
      const [first, last] = [await choice.inputValue(), await choice.locator('option').last().getAttribute('value')];
      const attribute = new RegExp(` ${await field(place)}=`);
      const before = attribute.test(await tag());
      await choice.selectOption({ index: (await choice.locator('option').count()) - 1 });
      if (last !== first) await expect.poll(tag).toMatch(attribute);
      await choice.selectOption(first);
      await expect.poll(async () => attribute.test(await tag())).toBe(before);
    }
  });

  test('comes into every state of the preview', async () => {
    const visited = await open(`#${name}/look`);
    for (const state of ['loading', 'error', 'empty', 'ready']) {
      await visited.page.getByLabel(state, { exact: true }).check({ force: true });
      // What asks for nothing is always ready, and a widget without lists is never empty.
      const expected = (state === 'empty' && !widget.isEmpty) || !reads ? '' : `="${state}"`;
      await visited.preview.locator(`candor-${name}[state${expected}]`).waitFor({ state: 'attached' });
    }
    expect(visited.seen.uncaught).toEqual([]);
  });
});

// The page around the preview differs little by widget: `CANDOR_SUITES=whole` looks at it for all of them.
describe.each(spread(everyWidget, whole ? Infinity : 2))('around candor-$name, the page', ({ name }) => {
  test.each(steps)('moves nothing and fits a phone and a desk while %s is opened', async (step) => {
    for (const options of [phone, desk]) {
      // With a look that there is much to say about.
      const visited = await open(`#${name}/${step}/sample?--candor-accent=%23cccccc&--candor-star=%23dddddd`, options);
      await shown(visited, name);
      expect(await lateShifts(visited.page)).toEqual([]);
      expect(await sideways(visited.page)).toBe(0);
    }
  });

  test.each(['light', 'dark', 'right-to-left'])('has nothing that axe finds in any step, %s', async (look) => {
    const colorScheme = look === 'dark' ? 'dark' : 'light';
    const shop = look === 'right-to-left' ? `/${look}` : '';
    const visited = await open(`#${name}/content${shop}`, { colorScheme });
    if (shop) await visited.page.evaluate(() => void (document.documentElement.dir = 'rtl'));
    await shown(visited, name);
    for (const step of steps) {
      await visited.page
        .getByRole('navigation')
        .getByRole('link', { name: stepName(step) })
        .click();
      await visited.page.locator('h1', { hasText: stepName(step) }).waitFor();
      // What can be opened, open.
      await visited.page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      expect(await axeFindings(visited.page)).toEqual([]);
      expect(await sideways(visited.page)).toBe(0);
    }
  });
});
