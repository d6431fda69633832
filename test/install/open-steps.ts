import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { formatScene, parseScene, type Scene, steps } from '../../examples/playground/scene.ts';
import type { Serving } from '../../examples/backend/serve.ts';
import { openScene, servePlayground, type Visited } from '../browsers/playground.ts';

let site: Promise<Serving> | undefined;

export const closeSteps = async (): Promise<void> => void (await (await site)?.close());

/** The playground with the scene of the address, at the step of its content, in a browser that lets pages read the clipboard. */
export const openSteps = async (hash: string, width = 1280): Promise<Visited> => {
  site ??= servePlayground();
  const scene = parseScene(hash);
  const opened = await openScene(await site, formatScene({ ...scene, step: 'content' }), {
    permissions: ['clipboard-read', 'clipboard-write'],
    viewport: { width, height: 800 },
  });
  await opened.page.getByRole('region', { name: 'Content' }).waitFor();
  return opened;
};

/** As the address has it: what a link would carry. */
export const sceneOf = (page: Page): Scene => parseScene(new URL(page.url()).hash);

export const choose = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).check();

/** By the link that a visitor would follow. */
export const stepTo = async (page: Page, step: (typeof steps)[number]): Promise<void> => {
  const name = step[0]!.toUpperCase() + step.slice(1);
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

/** What was asked for beside the files of the playground itself. */
export const askedOf = ({ requests }: Visited, from = 0): string[] =>
  requests
    .slice(from)
    .filter((address) => !/^(blob|data):|\.(js|css|svg|jpg|woff2)$|\/playground\/(\?preview)?$/.test(address));

/** What stands in the clipboard after each of a target's snippets is copied. */
export const copyAll = async (page: Page, target: string): Promise<string[]> => {
  if (sceneOf(page).step !== 'install') await stepTo(page, 'install');
  await choose(page, target);
  const copied: string[] = [];
  for (const snippet of await page.locator('.install .snippet').all()) {
    // Once more where the preview has just become another height: what was copied is no longer what stands there.
    await expect
      .poll(async () => {
        await snippet.getByRole('button').click();
        await page.waitForTimeout(100);
        return snippet.getByRole('status').textContent();
      })
      .toBe('Copied');
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return copied;
};
