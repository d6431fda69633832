import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The package, as `npm run build` left it. */
export const root = join(import.meta.dirname, '..');

const needed = (path: string): string => {
  const file = join(root, 'dist', path);
  if (!existsSync(file)) throw new Error(`dist/${path} is not there: run \`npm run build\` before the tests`);
  return file;
};

export const readBuilt = (path: string): Buffer => readFileSync(needed(path));

/** Bytes as a server sends a static file: brotli at its best. */
export const brotli = (path: string): number =>
  brotliCompressSync(readBuilt(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

export const gzip = (path: string): number => gzipSync(readBuilt(path), { level: 9 }).length;

interface Entry {
  readonly file: string;
  readonly imports?: readonly string[];
}

const manifest = (): Record<string, Entry> =>
  JSON.parse(readBuilt('cdn/.vite/manifest.json').toString()) as Record<string, Entry>;

const filesOf = (entries: Record<string, Entry>, key: string): string[] => {
  const entry = entries[key];
  if (!entry) throw new Error(`the cdn build has no ${key}: run \`npm run build\``);
  return [`cdn/${entry.file}`, ...(entry.imports ?? []).flatMap((imported) => filesOf(entries, imported))];
};

/** Every file of the cdn build, by what it was built from. */
export const cdnFiles = (): string[] => Object.values(manifest()).map(({ file }) => `cdn/${file}`);

/** The files a page loads for these widgets on the `rest` backend: what the loader asks for and what that imports. */
export const pageWith = (...widgets: string[]): string[] => {
  const entries = manifest();
  const keys = ['src/auto.ts', 'src/backends/rest.ts', ...widgets.map((name) => `src/widgets/${name}/${name}.ts`)];
  return [...new Set(['cdn/candor.js', ...keys.flatMap((key) => filesOf(entries, key))])];
};

export const weigh = (files: readonly string[]): number => files.reduce((sum, file) => sum + brotli(file), 0);

/** What a widget adds to a page that has another already. */
export const addedBy = (widget: string): number => weigh(pageWith(widget)) - weigh(pageWith());
