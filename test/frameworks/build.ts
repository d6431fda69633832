import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Rolldown } from 'vite';

const apps = join(import.meta.dirname, 'apps');

export const frameworks = ['react', 'preact', 'vue', 'svelte'] as const;
export type Framework = (typeof frameworks)[number];

/** A module of one file with an app, as its author's Vite makes it in development: it says what it finds wrong. */
export const buildApp = async (framework: Framework): Promise<string> => {
  const folder = join(apps, framework);
  const made = (await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    plugins: framework === 'svelte' ? [svelte({ configFile: false })] : [],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(folder, 'main.ts'), formats: ['es'], fileName: 'app' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput[];
  return made[0]!.output.find((file) => file.type === 'chunk')!.code;
};
