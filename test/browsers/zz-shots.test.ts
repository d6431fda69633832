import { afterAll, afterEach, test, vi } from 'vitest';
import { closeBrowser } from './browser.ts';
import { everyTag, html, restScript } from './shop.ts';
import { leave, settledIn, visit } from './visit.ts';
vi.setConfig({ testTimeout: 90_000 });
afterEach(leave);
afterAll(closeBrowser);
const style = '<style>body{margin:16px;font:16px/1.5 sans-serif}body>*{margin-block:24px}</style>';
test.each([['ar'], ['ja'], ['pl'], ['zh-Hans'], ['de'], ['fr']])('%s', async (lang) => {
  for (const width of [360, 1280])
    for (const dark of [false, true]) {
      if (dark && !(width === 360 && lang === 'ar')) continue;
      const dir = lang === 'ar' ? ' dir="rtl"' : '';
      const page0 = html({
        head: style + (dark ? '<style>body{background:#14171a;color:#e8eaed}</style>' : '') + restScript,
        body: everyTag,
      }).replace('<html lang="en">', `<html lang="${lang}"${dir}>`);
      const visited = await visit(page0, {}, { viewport: { width, height: 900 } });
      await settledIn(visited);
      const { page } = visited;
      await page.mouse.move(50, 50);
      await page.waitForTimeout(1500);
      await page.evaluate(() => {
        for (const e of document.querySelectorAll('*'))
          if (e.shadowRoot) for (const d of e.shadowRoot.querySelectorAll('details')) d.open = true;
      });
      await page.waitForTimeout(500);
      await page.screenshot({ path: `/tmp/shot-${lang}-${width}${dark ? '-dark' : ''}.png`, fullPage: true });
      const over = await page.evaluate(() => {
        const out: string[] = [];
        if (document.documentElement.scrollWidth > innerWidth) out.push(`page ${document.documentElement.scrollWidth}`);
        for (const host of document.querySelectorAll('*'))
          if (host.shadowRoot) {
            const box = host.getBoundingClientRect();
            for (const el of host.shadowRoot.querySelectorAll<HTMLElement>('*')) {
              if (el.closest('.unseen,.track,svg,option')) continue;
              const r = el.getBoundingClientRect();
              if (r.width && (r.right > box.right + 6 || r.left < box.left - 6))
                out.push(
                  `${host.localName} ${el.localName}.${el.className} ${Math.round(r.left)}–${Math.round(r.right)} of ${Math.round(box.left)}–${Math.round(box.right)}: ${el.textContent?.slice(0, 60)}`,
                );
              if (getComputedStyle(el).overflowX !== 'visible' && el.scrollWidth > el.clientWidth + 1)
                out.push(`${host.localName} clips ${el.className}: ${el.textContent?.slice(0, 60)}`);
            }
          }
        return out;
      });
      console.info(lang, width, visited.seen.said, visited.seen.uncaught, over);
    }
});
