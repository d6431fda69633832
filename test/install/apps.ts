import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { root } from '../built.ts';

/** Files of one app by their names; `main` is where it begins. */
export interface AppFiles {
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Apps that are built together, each with the package as if they had installed it; path → what a server answers. */
export const buildApps = async (
  apps: Readonly<Record<string, AppFiles>>,
  config: { readonly file?: string; readonly options?: InlineConfig } = {},
): Promise<Readonly<Record<string, string>>> => {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'candor-install-'));
  try {
    for (const [name, { files }] of Object.entries(apps)) {
      mkdirSync(join(folder, name));
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
    }
    if (config.file) writeFileSync(join(folder, 'vite.config.js'), config.file);
    const made = (await build({
      root: folder,
      configFile: config.file ? join(folder, 'vite.config.js') : false,
      logLevel: 'error',
      ...config.options,
      resolve: { alias: { candor: join(root, 'dist/npm/index.js') } },
      build: {
        write: false,
        minify: false,
        rolldownOptions: {
          input: Object.fromEntries(Object.entries(apps).map(([name, { main }]) => [name, join(folder, name, main)])),
          output: {
            entryFileNames: '[name].js',
            chunkFileNames: 'parts/[name].[hash].js',
            assetFileNames: '[name][extname]',
          },
        },
      },
    })) as Rolldown.RolldownOutput;
    return Object.fromEntries(
      made.output.map((file) => [`/app/${file.fileName}`, file.type === 'chunk' ? file.code : String(file.source)]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
};
