import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Serving } from '../../examples/backend/serve.ts';
import { everyWidget } from '../every-widget.ts';
import { closeBrowser, closePages } from './browser.ts';
import { openScene, servePlayground, shown, sideways, type Visited } from './playground.ts';

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

/** Any will do. */
const { name } = everyWidget[0]!;
const open = (hash: string, options?: Parameters<typeof openScene>[2]) => openScene(site, hash, options);
const hashOf = ({ page }: Visited) => new URL(page.url()).hash;

describe('the address', () => {
  test('keeps what was set through back, forward and reload', async () => {
    const visited = await open(`#${name}/look`);
    const { page, preview } = visited;
    const sharp = page.getByRole('button', { name: 'Sharp' });
    const pressed = () => sharp.getAttribute('aria-pressed');
    await shown(visited, name);
    await sharp.click();
    await page.getByLabel('dark section').check({ force: true });
    const set = hashOf(visited);
    expect(set).toContain('--candor-radius=0');
    await page.goBack();
    await preview.locator('html.plain').waitFor();
    expect(await pressed()).toBe('true');
    await page.goBack();
    await preview.locator('html:not([style*="--candor"])').waitFor();
    expect(await pressed()).toBe('false');
    await page.goForward();
    await page.goForward();
    await preview.locator('html.dark[style*="--candor-radius"]').waitFor();
    expect(hashOf(visited)).toBe(set);
    await page.reload();
    await preview.locator('html.dark[style*="--candor-radius"]').waitFor();
    expect(await pressed()).toBe('true');
    expect(hashOf(visited)).toBe(set);
  });

  test('has what was typed last, also when a link is followed at once', async () => {
    const visited = await open(`#${name}/look`);
    const { page } = visited;
    // Sooner than a test can press: before the address is written.
    await page.evaluate(async () => {
      const field = document.querySelector<HTMLInputElement>('input[aria-label="--candor-star"]')!;
      field.value = '#123456';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 20));
      document.querySelector<HTMLElement>('.next a')!.click();
    });
    await page.locator('h1', { hasText: 'Behaviour' }).waitFor();
    expect(hashOf(visited)).toContain('--candor-star=%23123456');
    await page.goBack();
    expect(await page.getByLabel('--candor-star').inputValue()).toBe('#123456');
  });

  test('changes with typing, but leaves no step for every key', async () => {
    const visited = await open(`#${name}/look`);
    const { page } = visited;
    const before = await page.evaluate(() => history.length);
    await page.getByLabel('--candor-star').pressSequentially('#abcdef');
    await page.waitForFunction(() => location.hash.includes('abcdef'));
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test('that names no widget says so', async () => {
    const { page } = await open('#no-such-widget/look');
    expect(await page.getByRole('status').first().textContent()).toContain('There is no widget “no-such-widget”');
  });
});

describe('the shop around the widget', () => {
  test('takes language, size of text and less motion', async () => {
    const visited = await open(`#${name}/look`);
    const { page, preview } = visited;
    await shown(visited, name);
    const html = preview.locator('html');
    const size = () => html.evaluate((root) => parseFloat(getComputedStyle(root).fontSize));
    const usual = await size();
    await page.getByLabel('Language').selectOption('de');
    await page.getByLabel('200 % text').check();
    await page.getByLabel('less motion').check();
    await preview.locator('html[lang=de].large[style*="--candor-duration"]').waitFor();
    expect(await size()).toBe(2 * usual);
  });

  test.each(['320', '600', '900'])('is %s px wide where asked, and is seen as a whole', async (width) => {
    const visited = await open(`#${name}/look/${width}`);
    await shown(visited, name);
    const inside = () => visited.preview.locator('html').evaluate(() => innerWidth);
    await expect.poll(inside).toBe(Number(width));
    const [stage, frame] = await Promise.all(
      ['.stage', 'iframe'].map((one) => visited.page.locator(one).boundingBox()),
    );
    expect(frame!.x + frame!.width).toBeLessThanOrEqual(stage!.x + stage!.width);
  });

  test('is not judged by colours that the browser of whoever looks forces on it', async () => {
    const visited = await open(`#${name}/look?--candor-accent=%23cccccc`, {
      forcedColors: 'active',
      colorScheme: 'dark',
    });
    const { page, preview } = visited;
    await preview.locator(`candor-${name}[state]`).waitFor({ state: 'attached' });
    await page.getByText('Your browser forces its own colours').waitFor();
    await page.waitForTimeout(300);
    expect(await page.locator('.ratio').allTextContents()).toEqual(Array.from({ length: 8 }, () => '–'));
    expect(await page.locator('.lint').textContent()).not.toContain('Contrast');
  });

  test('fits a phone with text twice as large, and so do the steps', async () => {
    const visited = await open(`#${name}/look`, { viewport: { width: 360, height: 740 } });
    await shown(visited, name);
    await visited.page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
    expect(await sideways(visited.page)).toBe(0);
  });
});
