import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { html, restAnswers } from '../browsers/shop.ts';
import { visit, leave } from '../browsers/visit.ts';
import { root } from '../built.ts';
import { everyWidget } from '../every-widget.ts';
import { look } from './given.ts';
import { type Shown, shownIn } from './shown.ts';

/** The playground's own answers and the SDK's source, as its preview puts them together. */
const page = `
  import { configure, mount } from '${join(root, 'src/index.ts')}';
  import { answersOf } from '${join(root, 'examples/playground/content/answers.ts')}';
  window.preview = ({ widget, content, attributes, look }) => {
    configure(answersOf({ content }, { attributes: {}, data: {} }));
    const { element } = mount('main', widget, attributes);
    for (const [name, value] of Object.entries(look)) element.style.setProperty(name, value);
  };`;

const buildPreview = async (): Promise<readonly Rolldown.RolldownOutput['output'][number][]> => {
  const made = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'preview',
        resolveId: (id) => (id === 'preview' ? '\0preview' : undefined),
        load: (id) => (id === '\0preview' ? page : undefined),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'preview', output: { entryFileNames: 'app.js', chunkFileNames: 'parts/[hash].js' } },
    },
  })) as Rolldown.RolldownOutput;
  return made.output;
};

declare global {
  interface Window {
    preview: (scene: object) => void;
  }
}

/** What the preview shows of each widget with the visitor's own records and look. */
export const previews = async (): Promise<Readonly<Record<string, Shown>>> => {
  const files = await buildPreview();
  const shown: Record<string, Shown> = {};
  for (const { name, sample } of everyWidget) {
    const body = '<main></main><script type="module" src="/app/app.js"></script>';
    const { page } = await visit(html({ head: '', body }), {
      answers: {
        '/trust': restAnswers(),
        '/app/': ({ pathname }, _, response) => {
          const file = files.find(({ fileName }) => `/app/${fileName}` === pathname);
          const type = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
          response.setHeader('content-type', type).end(file?.type === 'chunk' ? file.code : file?.source);
        },
      },
    });
    await page.waitForFunction(() => 'preview' in window);
    await page.evaluate((scene) => window.preview(scene), {
      widget: name,
      content: { from: 'data', data: sample.data },
      attributes: sample.attributes,
      look,
    });
    let before = '';
    for (let tries = 0; tries < 60; tries += 1) {
      const now = await shownIn(page, `candor-${name}`, Object.keys(look));
      if (now && now.text === before) {
        shown[name] = now;
        break;
      }
      before = now?.text ?? '';
      await page.waitForTimeout(400);
    }
    await leave();
  }
  return shown;
};
