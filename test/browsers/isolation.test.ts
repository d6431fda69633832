import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { closeBrowser } from './browser.ts';
import { everyTag, html, restScript } from './shop.ts';
import { allReady, everySelector, leave, settledIn, statesIn, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 40_000, hookTimeout: 30_000 });
afterEach(leave);
afterAll(closeBrowser);

const plain = 'body { margin: 16px; font: 16px/1.5 sans-serif; color: #222; background: #fff }';

/** Styles of real pages that break what is not closed off. None touches font or colour, which are the shop's to give. */
const hostile: Record<string, string> = {
  'capital letters, centred and spaced':
    'body { text-transform: uppercase; text-align: center; letter-spacing: .3em; word-spacing: 1em; text-indent: 3em; text-shadow: 1px 1px red }',
  'a root font size of 62.5%': 'html { font-size: 62.5% }',
  'a reset of everything':
    ':not(html, head, head *, body, script) { all: revert-layer; box-sizing: content-box; margin: 0; padding: 0; border: 0 }',
  'all: unset on everything inside': 'section * * { all: unset }',
  'rules for every tag we use':
    'button, a, p, ul, li, h2, h3, svg, input, select, details, dialog, img { all: unset; display: block !important; margin: 40px !important; background: lime !important; font-size: 30px !important }',
  'preformatted text that never wraps':
    'body { white-space: pre; hyphens: auto; word-break: break-all; overflow-wrap: anywhere; tab-size: 20 }',
  'lists, quotes and directions of its own':
    'body { list-style: square inside; quotes: "x" "y"; writing-mode: horizontal-tb; font-variant: small-caps; font-style: italic }',
  'our own class names':
    '.base, .stars, .button, .link, .note, .bar, .review, .card, .track { display: none !important; opacity: 0 !important }',
};

/** Text and place of everything inside, measured from the widget's own corner. */
const anatomy = ({ page }: Visit) =>
  page.$$eval(everySelector, (elements) =>
    elements.map((element) => {
      const corner = element.getBoundingClientRect();
      const round = (value: number) => Math.round(value);
      const parts = [...element.shadowRoot!.querySelectorAll<HTMLElement>('*')].map((node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        return [node.localName, round(left - corner.left), round(top - corner.top), round(width), round(height)].join(
          ' ',
        );
      });
      const text = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.base')].map(({ innerText }) => innerText);
      return { tag: element.localName, text, width: round(corner.width), height: round(corner.height), parts };
    }),
  );

const open = async (css: string) => {
  const body = everyTag
    .split('\n')
    .map((tag) => `<section style="inline-size:600px">${tag}</section>`)
    .join('');
  const visited = await visit(html({ head: `<style>${plain}${css}</style>${restScript}`, body }));
  await settledIn(visited);
  // Dates are written out when the page is idle.
  await visited.page.waitForTimeout(1200);
  return visited;
};

describe('the styles of a page', () => {
  let expected: Awaited<ReturnType<typeof anatomy>>;
  beforeAll(async () => {
    expected = await anatomy(await open(''));
    await leave();
  });

  test.each(Object.entries(hostile))('change nothing inside: %s', async (_, css) => {
    expect(await anatomy(await open(css))).toEqual(expected);
  });

  test('give font, size and colour, as an owner expects', async () => {
    const visited = await open('body { font-family: monospace; color: rgb(120, 20, 20); font-size: 20px }');
    const given = await visited.page.$$eval(everySelector, (elements) =>
      elements.map((element) => {
        const { fontFamily, color, fontSize } = getComputedStyle(element.shadowRoot!.querySelector('.base')!);
        return [fontFamily, color, fontSize];
      }),
    );
    for (const styles of given) expect(styles).toEqual(['monospace', 'rgb(120, 20, 20)', '20px']);
  });
});

describe('the page', () => {
  const inventory = ({ page }: Visit) =>
    page.evaluate(() => ({
      globals: Object.getOwnPropertyNames(window).toSorted(),
      symbols: Object.getOwnPropertySymbols(window).map(String),
      styles: document.querySelectorAll('style, link').length,
      sheets: document.adoptedStyleSheets.length,
      scripts: document.querySelectorAll('script').length,
      elements: document.querySelectorAll('*').length,
      html: document.documentElement.getAttributeNames(),
      body: document.body.getAttributeNames(),
      prototypes: [Object, Array, String, Function, Promise, Element, Node].map(
        ({ prototype }) => Reflect.ownKeys(prototype).length,
      ),
    }));

  test.each([
    ['candor.js', restScript],
    ['candor.all.js', restScript.replace('candor.js', 'candor.all.js')],
  ])('finds nothing of %s in itself but the state of the tags', async (_, script) => {
    const without = await visit(html({ head: script.replace('/candor/candor', '/missing/candor'), body: everyTag }));
    await without.page.waitForLoadState('load');
    const before = await inventory(without);
    const markup = await without.page.$$eval(everySelector, (found) => found.map(({ outerHTML }) => outerHTML));
    const visited = await visit(html({ head: script, body: everyTag }));
    await settledIn(visited);
    expect(await statesIn(visited)).toEqual(allReady);
    const after = await inventory(visited);
    // What marks that one script is at work, so that a second does no harm.
    expect(after.symbols.filter((symbol) => !before.symbols.includes(symbol) && symbol !== 'Symbol(candor)')).toEqual(
      [],
    );
    expect(after.globals.filter((name) => !before.globals.includes(name))).toEqual([]);
    expect({ ...after, globals: [], symbols: [] }).toEqual({ ...before, globals: [], symbols: [] });
    const found = await visited.page.$$eval(everySelector, (elements) =>
      elements.map((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const name of ['state', 'data-scheme', 'collapsed']) copy.removeAttribute(name);
        return copy.outerHTML;
      }),
    );
    expect(found).toEqual(markup);
  });

  test.each(['ltr', 'rtl'])('scrolls sideways for no widget that is as wide as the screen: %s', async (direction) => {
    const head = `<meta name="viewport" content="width=device-width"><style>body { margin: 0 }</style>${restScript}`;
    const body = `<main dir="${direction}">${everyTag}</main>`;
    const visited = await visit(html({ head, body }), {}, { viewport: { width: 360, height: 800 } });
    await settledIn(visited);
    expect(await visited.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('keeps its keys: what is typed into a widget is no shortcut of the page', async () => {
    const visited = await visit(html({ body: everyTag }));
    await settledIn(visited);
    const heard = await visited.page.evaluate((selector) => {
      const keys: string[] = [];
      document.addEventListener('keydown', ({ key }) => keys.push(key));
      const inputs = [...document.querySelectorAll(selector)].flatMap((element) =>
        Array.from(element.shadowRoot!.querySelectorAll('input[type="search"], input[type="text"], textarea')),
      );
      for (const input of inputs)
        input.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, composed: true }));
      return keys;
    }, everySelector);
    expect(heard).toEqual([]);
  });
});
