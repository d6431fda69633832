import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { targets } from '../../examples/playground/install/targets.ts';
import { everyWidget } from '../every-widget.ts';
import { look } from '../install/given.ts';
import { choose, copyAll, openSteps, sceneOf } from '../install/open-steps.ts';
import { shownIn } from '../install/shown.ts';
import { closeBrowser } from './browser.ts';
import { html } from './shop.ts';
import { leave, visit } from './visit.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
afterEach(leave);
afterAll(closeBrowser);

const reading = everyWidget.filter(({ reads }) => reads);
const tokens = Object.keys(look);

describe.each(everyWidget)('candor-$name', ({ name }) => {
  test('has a snippet for every place, and says that it is copied', async () => {
    const { page, seen } = await openSteps(`#${name}`);
    for (const target of targets) {
      const copied = await copyAll(page, target.name);
      expect(copied).toHaveLength(target.snippets.length);
      expect(copied.filter((text) => !text.trim())).toEqual([]);
    }
    expect(seen).toEqual({ said: [], uncaught: [], violations: [] });
  });
});

describe.each(reading)('candor-$name', ({ name, sample }) => {
  test('goes from pasted records and three looks to a page of the shop', async () => {
    const { page, site } = await openSteps(`#${name}/sample?${new URLSearchParams(look)}`);
    await choose(page, 'Paste JSON');
    const before = site.requests.length;
    await page.locator('#own-json').fill(JSON.stringify(sample.data));
    await expect.poll(() => sceneOf(page).content.from).toBe('data');
    const [head, place] = await copyAll(page, 'HTML');
    expect(site.requests.slice(before)).toEqual([]);
    expect(head).toContain('min-height: 234px');

    const shop = await visit(html({ head: head!, body: place! }));
    await expect
      .poll(() => shownIn(shop.page, `candor-${name}`, tokens), { timeout: 20_000 })
      .toMatchObject({ state: 'ready', look });
    expect(shop.seen).toEqual({ said: [], uncaught: [], violations: [] });
  });

  test('copies nothing of the sample', async () => {
    const { page } = await openSteps(`#${name}`);
    const copied = (await copyAll(page, 'HTML')).join('\n');
    expect(copied).toContain('data-backend="rest"');
    expect(copied).not.toContain('application/json');
    await page.getByText('it is not copied').waitFor();
  });
});
