import type { Page } from 'playwright-core';
import { type Scene, parseScene } from '../../examples/playground/scene.ts';
import { html, restAnswers } from '../browsers/shop.ts';
import { visit, type Visit } from '../browsers/visit.ts';
import { buildSteps } from './steps.page.ts';

let built: ReturnType<typeof buildSteps> | undefined;

/** The steps of a scene, in a browser that lets pages read the clipboard. */
export const openSteps = async (hash: string, width = 1280): Promise<Visit> => {
  built ??= buildSteps();
  const files = await built;
  const body = '<script type="module" src="/app/steps.js"></script>';
  const visited = await visit(
    html({ head: '<link rel="stylesheet" href="/app/steps.css">', body }),
    {
      answers: {
        '/trust': restAnswers(),
        '/app/': ({ pathname }, _, response) => {
          response.setHeader('content-type', pathname.endsWith('.css') ? 'text/css' : 'text/javascript');
          response.end(files[pathname]);
        },
      },
    },
    { permissions: ['clipboard-read', 'clipboard-write'], viewport: { width, height: 800 } },
  );
  await visited.page.goto(`${visited.site.url}/?scene${hash}`);
  await visited.page.getByRole('heading', { name: 'Install' }).waitFor();
  return visited;
};

/** As the address has it: what a link would carry. */
export const sceneOf = (page: Page): Scene => parseScene(new URL(page.url()).hash);

export const choose = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).check();

/** What stands in the clipboard after each of a target's snippets is copied. */
export const copyAll = async (page: Page, target: string): Promise<string[]> => {
  await choose(page, target);
  const copied: string[] = [];
  for (const button of await page.getByRole('button', { name: /^Copy: / }).all()) {
    await button.click();
    await page.getByText('Copied', { exact: true }).nth(copied.length).waitFor();
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return copied;
};
