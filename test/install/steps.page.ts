import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { readBuilt } from '../../examples/built.ts';
import { root } from '../built.ts';

/** The two steps as a page of their own; path → what a server answers. */
export const buildSteps = async (): Promise<Readonly<Record<string, string | Uint8Array>>> => {
  const made = (await build({
    root,
    base: '/app/',
    configFile: false,
    logLevel: 'error',
    define: { __BUILT__: JSON.stringify(readBuilt(join(root, 'dist/cdn'), ['rest', 'files', 'inline', 'memory'])) },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(root, 'test/install/steps.tsx'),
        output: { entryFileNames: 'steps.js', chunkFileNames: 'parts/[hash].js', assetFileNames: '[name][extname]' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return Object.fromEntries(
    made.output.map((file) => [`/app/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
};
