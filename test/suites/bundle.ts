import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { root } from '../built.ts';

/** A page that imports us gets what is published, not the sources. */
const published: Plugin = {
  name: 'candor:published',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/src/index.ts') ? join(root, 'dist/npm/index.js') : null),
};

/** One classic script of a module and all it imports, for pages that must not ask for a second file. */
export const bundle = async (entry: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [published],
    define: { 'process.env.NODE_ENV': '"development"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'bundled' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (!first || !('output' in first)) throw new Error(`${entry} could not be bundled`);
  return first.output[0].code;
};
