import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { root } from '../../built.ts';

/** A shop's own module: what is in its page is what it defines. */
const app = `
  import { configure, define } from 'candor';
  const { endpoint } = document.querySelector('script[type=module]').dataset;
  configure({ backend: 'rest', endpoint });
  const tags = Array.from(document.querySelectorAll('*'), ({ localName }) => /^candor-(.+)/.exec(localName)?.[1]);
  for (const name of new Set(tags)) if (name) define(name);
`;

const entry = '\0app.js';

/** The npm build in a shop's own bundle: files by name, of which the first is `app.js`. */
export const bundleApp = async (): Promise<ReadonlyMap<string, string>> => {
  const built = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    base: './',
    resolve: { alias: { candor: join(root, 'dist/npm/index.js') } },
    plugins: [
      {
        name: 'suite:app',
        resolveId: (id) => (id === 'app.js' ? entry : null),
        load: (id) => (id === entry ? app : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: 'app.js',
        output: { entryFileNames: 'app.js', chunkFileNames: '[name].[hash].js' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(built.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]));
};
