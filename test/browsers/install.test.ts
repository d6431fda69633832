import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { block } from '../../examples/playground/install/block.ts';
import { htmlHead, htmlPlace } from '../../examples/playground/install/html.ts';
import type { Installation } from '../../examples/playground/install/installation.ts';
import { componentOf, sheet } from '../../examples/playground/install/module.ts';
import { npm, npmPlace } from '../../examples/playground/install/npm.ts';
import { react } from '../../examples/playground/install/react.ts';
import { deliveries } from '../../examples/playground/install/script.ts';
import { liquid, section } from '../../examples/playground/install/shopify.ts';
import { managedPlace, tagManager } from '../../examples/playground/install/tag-manager.ts';
import { mostInPage } from '../../examples/playground/install/source.ts';
import { targets } from '../../examples/playground/install/targets.ts';
import { vue, vueConfig } from '../../examples/playground/install/vue.ts';
import { plugin, shortcode } from '../../examples/playground/install/wordpress.ts';
import { everyWidget } from '../every-widget.ts';
import { buildApps } from '../install/apps.ts';
import { givenFor, look, sourceFor } from '../install/given.ts';
import { renderLiquid, renderSection, schemaOf } from '../install/liquid.ts';
import { runPlugin } from '../install/php.ts';
import { previews } from '../install/preview.ts';
import { type Shown, shownIn } from '../install/shown.ts';
import { whole } from '../suites/suite.ts';
import { closeBrowser } from './browser.ts';
import { html, restAnswers } from './shop.ts';
import type { SiteOptions } from './site.ts';
import { leave, visit, type Visit } from './visit.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
afterEach(leave);
afterAll(closeBrowser);

/** A page of a shop that has nothing else, and whatever files an app brings. */
const open = (head: string, body: string, files: Readonly<Record<string, string>> = {}): Promise<Visit> => {
  const app: SiteOptions['answers'] = {
    '/trust': restAnswers(),
    '/app/': ({ pathname }, _, response) =>
      void response
        .setHeader('content-type', pathname.endsWith('.css') ? 'text/css' : 'text/javascript')
        .end(files[pathname]),
  };
  return visit(html({ head, body }), { answers: app });
};

/** The widget is there, and the words and looks are those of the preview. */
const expectShown = async ({ page, seen }: Visit, given: Installation, preview: Shown): Promise<void> => {
  const tokens = Object.keys(look);
  await expect
    .poll(() => shownIn(page, `candor-${given.widget}`, tokens), { timeout: 20_000 })
    .toMatchObject({ state: 'ready', text: preview.text, look });
  expect(preview).toMatchObject({ state: 'ready', look });
  expect(seen).toEqual({ said: [], uncaught: [], violations: [] });
};

const appOf = (name: string): string => `<div id="app"></div><script type="module" src="/app/${name}.js"></script>`;
const css = '<link rel="stylesheet" href="/app/NAME.css">';
const sheetsOf = (files: Readonly<Record<string, string>>, name: string): string =>
  files[`/app/${name}.css`] === undefined ? '' : css.replace('NAME', name);

let shown: Readonly<Record<string, Shown>>;
beforeAll(async () => {
  shown = await previews();
});

describe.each(everyWidget)('what is copied for candor-$name shows what the preview shows', (subject) => {
  // One after the other: each way to deliver meets every target, and each target every widget.
  const turn = whole ? deliveries : [deliveries[everyWidget.indexOf(subject) % deliveries.length]!];
  const { name } = subject;
  const given = givenFor(subject);
  /** Whose page it is, as a theme knows it. */
  const product = { handle: given.attributes.product, title: given.attributes['product-name'] };

  test.each(deliveries)('in HTML, with scripts %s', async (delivery) => {
    const pasted = givenFor(subject, { delivery });
    await expectShown(await open(htmlHead(pasted), htmlPlace(pasted)), pasted, shown[name]!);
  });

  test('has a hash for every file that the page loads, and for no other widget', async () => {
    const pasted = givenFor(subject, { delivery: 'pinned', language: 'de' });
    const { page, site } = await open(htmlHead(pasted), htmlPlace(pasted));
    await page.locator(`candor-${name}[state=ready]`).waitFor();
    await page.waitForLoadState('networkidle');
    const { integrity } = JSON.parse(pasted.script.importMap!) as { integrity: Record<string, string> };
    const loaded = site.requests.filter((path) => path.includes('/chunks/'));
    expect(loaded.filter((path) => !(path in integrity))).toEqual([]);
    expect(Object.keys(integrity).filter((path) => path.includes('/widgets/'))).toHaveLength(1);
  });

  test.each(turn)('as a section of Shopify, with scripts %s', async (delivery) => {
    const pasted = givenFor(subject, { delivery });
    await expectShown(await open('', renderSection(section(pasted), { product })), pasted, shown[name]!);
  });

  test('as Liquid of Shopify', async () => {
    await expectShown(await open('', renderLiquid(liquid(given), { product })), given, shown[name]!);
  });

  test.each(turn)('as a plugin of WordPress, with scripts %s', async (delivery) => {
    const pasted = givenFor(subject, { delivery });
    const { head, place } = await runPlugin(plugin(pasted), shortcode(pasted));
    await expectShown(await open(head, place), pasted, shown[name]!);
  });

  test('as a block of WordPress', async () => {
    await expectShown(await open('', block(given)), given, shown[name]!);
  });

  test.each(turn)('by a tag manager, with scripts %s', async (delivery) => {
    const pasted = givenFor(subject, { delivery });
    const visited = await open('', managedPlace(pasted));
    await visited.page.evaluate((tag) => {
      document.body.append(document.createRange().createContextualFragment(tag));
    }, tagManager(pasted));
    await expectShown(visited, pasted, shown[name]!);
  });

  test('holds its place before any script has come', async () => {
    const never = new Promise<void>(() => {});
    const { page } = await visit(html({ head: htmlHead(given), body: htmlPlace(given) }), {
      hold: (path) => (path.startsWith('/candor/') ? never : undefined),
    });
    expect((await page.locator(`candor-${name}`).boundingBox())?.height).toBe(given.height);
  });

  test.each(turn)('in another language, with scripts %s', async (delivery) => {
    const pasted = givenFor(subject, { delivery, language: 'de-AT' });
    const { page, site } = await open(htmlHead(pasted), htmlPlace(pasted));
    await page.locator(`candor-${name}[state=ready] [part=base][lang^=de]`).waitFor();
    expect(site.requests.some((path) => /candor\.all\.de|chunks\/de\./.test(path))).toBe(true);
  });

  test('is a section whose settings Shopify takes', () => {
    const { name: title, settings } = schemaOf(section(given));
    expect(title.length).toBeLessThanOrEqual(25);
    expect(settings.map(({ id }) => id.replaceAll('_', '-'))).toEqual(given.fields.map((field) => field.name));
    expect(new Set(settings.map(({ id }) => id)).size).toBe(settings.length);
    for (const { type, default: standard, options } of settings) {
      if (type === 'text') expect(standard).not.toBe('');
      if (type === 'select') expect(options!.map(({ value }) => value)).toContain(standard);
      if (type === 'checkbox') expect(standard).toBeTypeOf('boolean');
      if (type === 'number' && standard !== undefined) expect(standard).toBeTypeOf('number');
    }
  });
});

describe.each(everyWidget.filter(({ reads, widget }) => reads && !widget.writes))(
  'records of candor-$name that are too many for a page',
  (subject) => {
    test('are files of the shop, and show the same', async () => {
      const many = { data: { ...subject.sample.data, note: 'x'.repeat(mostInPage) } };
      const { files } = sourceFor(subject, many);
      const given = givenFor(subject, many);
      const visited = await visit(html({ head: htmlHead(given), body: htmlPlace(given) }), {
        answers: {
          '/trust/': ({ pathname }, _, response) => void response.end(files![pathname.slice('/trust/'.length)]),
        },
      });
      await expectShown(visited, given, shown[subject.name]!);
    });
  },
);

test('every snippet that is offered is one of those', () => {
  const tried = [htmlHead, htmlPlace, section, liquid, plugin, shortcode, block, tagManager, managedPlace];
  const inApps = [npm, npmPlace, sheet, react, vue, vueConfig];
  const offered = targets.flatMap(({ snippets }) => snippets.map(({ write }) => write));
  expect(new Set(offered)).toEqual(new Set([...tried, ...inApps]));
});

const apps = everyWidget.map((subject) => ({ subject, name: subject.name, given: givenFor(subject) }));
const together = <App>(appFor: (app: (typeof apps)[number]) => App): Record<string, App> =>
  Object.fromEntries(apps.map((app) => [app.name, appFor(app)]));

describe('what is copied for an app', () => {
  test('npm', async () => {
    const files = await buildApps(
      together(({ given }) => ({ main: 'main.js', files: { 'main.js': npm(given), 'candor.css': sheet(given) } })),
    );
    for (const { name, given } of apps) {
      const module = `<script type="module" src="/app/${name}.js"></script>`;
      await expectShown(await open(sheetsOf(files, name), npmPlace(given) + module, files), given, shown[name]!);
      await leave();
    }
  });

  test('React', async () => {
    const files = await buildApps(
      together(({ given }) => ({
        main: 'main.jsx',
        files: {
          'main.jsx': `import { createRoot } from 'react-dom/client';
            import { ${componentOf(given)} } from './candor.jsx';
            createRoot(document.querySelector('#app')).render(<${componentOf(given)} />);`,
          'candor.jsx': react(given),
          'candor.css': sheet(given),
        },
      })),
      // This repository's own JSX is Preact's.
      { options: { oxc: { jsx: { runtime: 'automatic', importSource: 'react' } } } },
    );
    for (const { name, given } of apps) {
      await expectShown(await open(sheetsOf(files, name), appOf(name), files), given, shown[name]!);
      await leave();
    }
  });

  test('Vue', async () => {
    const files = await buildApps(
      together(({ given }) => ({
        main: 'main.js',
        files: {
          'main.js': `import { createApp } from 'vue'; import Candor from './Candor.vue'; createApp(Candor).mount('#app');`,
          'Candor.vue': vue(given),
          'candor.css': sheet(given),
        },
      })),
      { file: vueConfig() },
    );
    for (const { name, given } of apps) {
      await expectShown(await open(sheetsOf(files, name), appOf(name), files), given, shown[name]!);
      await leave();
    }
  });
});
