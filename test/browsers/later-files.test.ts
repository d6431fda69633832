import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { toKebab } from '../../src/element/attributes.ts';
import type { Shape } from '../../src/widget.ts';
import { everyWidget, type Subject } from '../every-widget.ts';
import { closeBrowser } from './browser.ts';
import { html, tagFor } from './shop.ts';
import { leave, settledIn, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

type Manifest = Record<string, { file: string; dynamicImports?: string[] }>;
const manifest = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../dist/cdn/.vite/manifest.json'), 'utf8'),
) as Manifest;

/** Views that a widget loads with the first press of a button, by the widget. */
const views = everyWidget.flatMap((subject) =>
  (manifest[`src/widgets/${subject.name}/${subject.name}.ts`]!.dynamicImports ?? [])
    .filter((source) => source.endsWith('.tsx'))
    .map((source) => ({ name: subject.name, subject, file: manifest[source]!.file })),
);

/** Every attribute that is off unless it is there: what they bring loads views of its own. */
const switchesOf = ({ widget }: Subject): Record<string, string> =>
  Object.fromEntries(
    Object.entries(widget.attributes as Shape)
      .filter(([, schema]) => schema.safeParse(undefined).data === false)
      .map(([name]) => [toKebab(name), '']),
  );

const pressButton = ({ page }: Visit, name: string, place: number): Promise<void> =>
  page.evaluate(
    ([name, place]) =>
      document.querySelector(`candor-${name}`)!.shadowRoot!.querySelectorAll('button')[place as number]?.click(),
    [name, place] as const,
  );

/** Presses one button after the other until the file is asked for; gives the place of that button. */
const pressUntil = async (visited: Visit, name: string, isAsked: () => boolean): Promise<number> => {
  for (let place = 0; place < 40; place += 1) {
    await pressButton(visited, name, place);
    for (let waited = 0; waited < 10 && !isAsked(); waited += 1) await visited.page.waitForTimeout(30);
    if (isAsked()) return place;
  }
  throw new Error(`no button of candor-${name} asks for its view`);
};

test('some widgets load a view with the first press', () => expect(views.length).toBeGreaterThan(2));

describe.each(views)('candor-$name that cannot load $file', ({ name, subject, file }) => {
  test('says so or opens what it can, stands as it was, and loads it with the next press', async () => {
    const visited = await visit(html({ body: tagFor(subject, switchesOf(subject)) }));
    await settledIn(visited, `candor-${name}`, 1);
    const { page, seen } = visited;
    let refused = 0;
    await page.route(`**/${file}`, (route) => ((refused += 1), route.abort()));
    const text = () => page.$eval(`candor-${name}`, ({ shadowRoot }) => shadowRoot!.textContent);
    const before = await text();
    const place = await pressUntil(visited, name, () => refused > 0);
    const isTold = async () => page.context().pages().length > 1 || (await text()) !== before;
    await expect.poll(isTold, { timeout: 4_000 }).toBe(true);
    expect(await page.getAttribute(`candor-${name}`, 'state')).toBe('ready');
    expect(seen.uncaught).toEqual([]);

    await page.unroute(`**/${file}`);
    const loaded = page.waitForResponse((response) => response.url().endsWith(file));
    await pressButton(visited, name, place);
    expect((await loaded).ok()).toBe(true);
    expect(seen.uncaught).toEqual([]);
  });
});
