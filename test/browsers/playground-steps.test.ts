import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { targets } from '../../examples/playground/install/targets.ts';
import { everyWidget } from '../every-widget.ts';
import { askedOf, choose, closeSteps, copyAll, openSteps, sceneOf, stepTo } from '../install/open-steps.ts';
import { shownIn } from '../install/shown.ts';
import { closeBrowser, closePages } from './browser.ts';
import { html } from './shop.ts';
import { leave, visit } from './visit.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
afterEach(leave);
afterEach(closePages);
afterAll(closeBrowser);
afterAll(closeSteps);

const reading = everyWidget.filter(({ reads }) => reads);
/** Three looks that a visitor changes by hand. */
const look = { '--candor-accent': '#7a1fa2', '--candor-star': '#b45309', '--candor-radius': '16px' };

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
    const visited = await openSteps(`#${name}`);
    const { page } = visited;
    await choose(page, 'Paste JSON');
    const before = visited.requests.length;
    await page.locator('#own-json').fill(JSON.stringify(sample.data));
    await expect.poll(() => sceneOf(page).content.from).toBe('data');
    await stepTo(page, 'look');
    await page.getByLabel('--candor-accent').fill(look['--candor-accent']);
    await page.getByLabel('--candor-star').fill(look['--candor-star']);
    await choose(page, 'round');
    await expect.poll(() => sceneOf(page).look).toEqual(look);
    const [head, place] = await copyAll(page, 'HTML');
    expect(askedOf(visited, before)).toEqual([]);
    expect(head).toMatch(/min-height: \d+px/);

    const shop = await visit(html({ head: head!, body: place! }));
    await expect
      .poll(() => shownIn(shop.page, `candor-${name}`, Object.keys(look)), { timeout: 20_000 })
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
