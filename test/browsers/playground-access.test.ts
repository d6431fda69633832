import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { targets } from '../../examples/playground/install/targets.ts';
import { everyWidget } from '../every-widget.ts';
import { choose, openSteps } from '../install/open-steps.ts';
import { closeBrowser } from './browser.ts';
import { leave } from './visit.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterEach(leave);
afterAll(closeBrowser);

/** What axe finds against WCAG 2.2, A and AA, as `rule: where`. */
const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};

declare global {
  interface Window {
    axe: typeof axe;
  }
}

test.each(everyWidget)('content and install of candor-$name can be used by everybody', async ({ name }) => {
  const { page } = await openSteps(`#${name}`, 360);
  const found: string[] = [];
  const look = async (what: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await findings(page)).map((finding) => `${what}, ${colorScheme}: ${finding}`));
    }
  };
  for (const way of await page.locator('[name=way]').all()) {
    await way.check();
    for (const topic of await page.locator('.topic summary').all()) await topic.click();
    await look(await way.inputValue());
  }
  await page.locator('[name=way]').first().check();
  for (const target of targets) {
    await choose(page, target.name);
    await look(target.name);
  }
  expect(found).toEqual([]);
});
