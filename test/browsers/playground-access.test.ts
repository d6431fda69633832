import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { targets } from '../../examples/playground/install/targets.ts';
import { everyWidget } from '../every-widget.ts';
import { choose, closeSteps, openSteps, stepTo } from '../install/open-steps.ts';
import { spread, whole } from '../suites/suite.ts';
import { closeBrowser, closePages } from './browser.ts';
import { axeFindings } from './playground.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
afterEach(closePages);
afterAll(closeBrowser);
afterAll(closeSteps);

test.each(spread(everyWidget, whole ? Infinity : 2))(
  'content and install of candor-$name can be used by everybody',
  async ({ name }) => {
    const { page } = await openSteps(`#${name}`, 360);
    const found: string[] = [];
    const look = async (what: string): Promise<void> => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await axeFindings(page)).map((finding) => `${what}, ${colorScheme}: ${finding}`));
      }
    };
    for (const way of await page.locator('[name=way]').all()) {
      await way.check();
      for (const topic of await page.locator('.topic summary').all()) await topic.click();
      await look(await way.inputValue());
    }
    await page.locator('[name=way]').first().check();
    await stepTo(page, 'install');
    for (const target of targets) {
      await choose(page, target.name);
      await look(target.name);
    }
    expect(found).toEqual([]);
  },
);
