import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { block } from '../../examples/playground/install/block.ts';
import { htmlHead, htmlPlace } from '../../examples/playground/install/html.ts';
import type { Installation } from '../../examples/playground/install/installation.ts';
import { liquid, section } from '../../examples/playground/install/shopify.ts';
import { managedPlace, tagManager } from '../../examples/playground/install/tag-manager.ts';
import { targets } from '../../examples/playground/install/targets.ts';
import { react } from '../../examples/playground/install/react.ts';
import { vue, vueConfig } from '../../examples/playground/install/vue.ts';
import { npm, npmPlace } from '../../examples/playground/install/npm.ts';
import { plugin, shortcode } from '../../examples/playground/install/wordpress.ts';
import { everyWidget } from '../every-widget.ts';
import { buildApps } from '../install/apps.ts';
import { givenFor } from '../install/given.ts';
import { renderLiquid, renderSection } from '../install/liquid.ts';
import { runPlugin } from '../install/php.ts';
import { closeBrowser } from './browser.ts';
import { html } from './shop.ts';
import { leave, visit } from './visit.ts';

vi.setConfig({ testTimeout: 60_000 });
afterEach(leave);
afterAll(closeBrowser);

/** An address is everybody's to write, and a shop pastes what comes of it. */
const hostile = `"'\`><script>hurt = 1</script><!-- {{ 6 | times: 7 }} {% if true %} <?php echo 1; ?> \\' \\ \${hurt = 1} {hurt = 1} &quot; </style> ]]>`;

const subject = everyWidget.find(({ reads, widget }) => reads && !widget.writes)!;
const given = givenFor(subject, {
  attributes: { label: hostile, onclick: 'hurt = 1', 'x><script>hurt = 1</script': '' },
  data: { ...subject.sample.data, note: hostile },
  look: {
    '--candor-accent': `red}</style><script>hurt = 1</script>`,
    '--candor-star': `url(https://evil.invalid/)`,
    '--candor-radius;}body{display:none': '1px',
    '--candor-line': '#ccc',
  },
});

/** The markup of a page with it, for every place that has one; a tag manager adds its own later. */
const pages: Readonly<Record<string, (given: Installation) => Promise<string> | string>> = {
  HTML: (given) => htmlHead(given) + htmlPlace(given),
  'a section': (given) => renderSection(section(given)),
  Liquid: (given) => renderLiquid(liquid(given)),
  'a plugin': async (given) => Object.values(await runPlugin(plugin(given), shortcode(given))).join('\n'),
  'a tag manager': (given) => managedPlace(given) + tagManager(given),
};

interface Told {
  readonly label: string | null;
  readonly note: string | undefined;
  readonly hurt: boolean;
  readonly names: readonly string[];
}

const expectHarmless = (told: Told): void => {
  expect(told).toMatchObject({ label: hostile, hurt: false });
  expect(told.names).not.toContain('onclick');
};

const told = async (body: string, files: Readonly<Record<string, string>> = {}): Promise<Told> => {
  const { page } = await visit(html({ head: '', body }), {
    answers: {
      '/app/': ({ pathname }, _, response) =>
        void response.setHeader('content-type', 'text/javascript').end(files[pathname]),
    },
  });
  const tag = page.locator(`candor-${subject.name}`);
  await tag.waitFor({ state: 'attached' });
  return tag.evaluate((element) => ({
    label: element.getAttribute('label'),
    note: (JSON.parse(document.querySelector('[type="application/json"]')?.textContent ?? '{}') as { note?: string })
      .note,
    hurt: 'hurt' in window,
    names: element.getAttributeNames(),
  }));
};

describe('a crafted address puts nothing of its own', () => {
  test.each(Object.entries(pages))('into %s', async (_, write) => {
    const found = await told(await write(given));
    expectHarmless(found);
    expect(found.note).toBe(hostile);
  });

  test('into a block, whose tag is made of what stands on it', async () => {
    const found = await told(block(given));
    expectHarmless(found);
    expect(found.note).toBe(hostile);
  });

  test('into an app of npm', async () => {
    const files = await buildApps({ npm: { main: 'main.js', files: { 'main.js': npm(given), 'candor.css': '' } } });
    expectHarmless(await told(`${npmPlace(given)}<script type="module" src="/app/npm.js"></script>`, files));
  });

  test('into a component of React', async () => {
    const main = `import { createRoot } from 'react-dom/client'; import * as made from './made.jsx'; import { createElement } from 'react';
      createRoot(document.querySelector('#app')).render(createElement(Object.values(made)[0]));`;
    const files = await buildApps(
      { react: { main: 'main.js', files: { 'main.js': main, 'made.jsx': react(given), 'candor.css': '' } } },
      { options: { oxc: { jsx: { runtime: 'automatic', importSource: 'react' } } } },
    );
    expectHarmless(await told('<div id="app"></div><script type="module" src="/app/react.js"></script>', files));
  });

  test('into a component of Vue', async () => {
    const main = `import { createApp } from 'vue'; import Made from './Made.vue'; createApp(Made).mount('#app');`;
    const files = await buildApps(
      { vue: { main: 'main.js', files: { 'main.js': main, 'Made.vue': vue(given), 'candor.css': '' } } },
      { file: vueConfig() },
    );
    expectHarmless(await told('<div id="app"></div><script type="module" src="/app/vue.js"></script>', files));
  });

  const written = (given: Installation): string =>
    targets.flatMap(({ snippets }) => snippets.map(({ write }) => write(given))).join('\n');

  test('into the look: a value that ends its rule, loads a file or is no token is left out', () => {
    const text = written(given);
    expect(text).toContain('--candor-line: #ccc');
    expect(text).not.toContain('evil.invalid');
    expect(text).not.toContain('display:none');
    expect(text).not.toContain('--candor-accent');
  });

  test('into the settings: only what the chosen backend takes', () => {
    const settings = { backend: 'rest', endpoint: '/x', base: 'https://evil.invalid/', storage: 'allowed' };
    const text = written(givenFor(subject, { settings }));
    expect(text).toContain('/x');
    expect(text).not.toContain('evil.invalid');
    expect(text).not.toContain('allowed');
  });
});
