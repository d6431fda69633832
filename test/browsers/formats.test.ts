import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { everyWidget } from '../every-widget.ts';
import { closeBrowser } from './browser.ts';
import { shiftsIn } from './shift.ts';
import { everyTag, html, reservationOf, restScript } from './shop.ts';
import { leave, settledIn, statesIn, tags, visit } from './visit.ts';

vi.setConfig({ testTimeout: 40_000, hookTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

const style = `<style>body{margin:16px;font:16px/1.5 sans-serif}${everyWidget.map(({ name }) => reservationOf(name)).join('')}</style>`;
const shop = html({ head: style + restScript, body: everyTag });

test.each([
  ['never comes', () => new Promise<never>(() => {})],
  ['is refused', (path: string) => Promise.reject(new Error(`${path} is gone`))],
])('a page is shown in plain dates and numbers where the file of formatters %s', async (_, late) => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const hold = (path: string) => (path.includes('intl-format') ? late(path) : undefined);
  const visited = await visit(shop, { hold });
  await settledIn(visited);
  expect(Object.values(await statesIn(visited))).toEqual(tags.map(() => 'ready'));
  expect(visited.seen.uncaught).toEqual([]);
  expect(await shiftsIn(visited.page)).toEqual([]);
  vi.restoreAllMocks();
});
