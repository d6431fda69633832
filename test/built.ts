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

const readJson = (path: string): unknown => JSON.parse(readBuilt(path).toString());

const readManifest = () =>
  readJson('cdn/.vite/manifest.json') as Record<
    string,
    { file: string; imports?: string[]; dynamicImports?: string[] }
  >;

/** Every file of the cdn build, by what it was built from. */
export const cdnFiles = (): string[] => Object.values(readManifest()).map(({ file }) => `cdn/${file}`);

/** The file of the cdn build that is one source's own. */
export const builtFrom = (source: string): string => `cdn/${readManifest()[source]!.file}`;

/** What a page loads of each, as the build publishes it. */
const readChunks = () =>
  readJson('cdn/chunks.json') as {
    core: string[];
    widgets: Record<string, string[]>;
    backends: Record<string, string[]>;
  };

/** The files of one backend, without what it loads only when it needs it. */
export const backendFiles = (name: string): string[] => readChunks().backends[name]!.map((file) => `cdn/${file}`);

/** What one source loads at once or later, with all that this needs in its turn. */
const allFrom = (source: string): string[] => {
  const manifest = readManifest();
  const keys = new Set([source]);
  for (const key of keys)
    for (const next of [...(manifest[key]!.imports ?? []), ...(manifest[key]!.dynamicImports ?? [])]) keys.add(next);
  return [...keys].map((key) => manifest[key]!.file);
};

const without = (files: readonly string[], known: readonly string[]): string[] =>
  files.filter((file) => !known.includes(file)).map((file) => `cdn/${file}`);

/** What a backend loads only when it needs it. */
export const backendParts = (name: string): string[] => {
  const { core, backends } = readChunks();
  return without(allFrom(`src/backends/${name}.ts`), [...core, ...backends[name]!]);
};

/** What a widget loads only when a shopper asks for it. */
export const widgetParts = (name: string): string[] => {
  const { core, widgets } = readChunks();
  return without(allFrom(`src/widgets/${name}/${name}.ts`), [...core, ...widgets[name]!]);
};

/** The files a page loads for these widgets on the `rest` backend, as the build publishes them. */
export const pageWith = (...names: string[]): string[] => {
  const { core, widgets, backends } = readChunks();
  const chunks = [...core, ...backends.rest!, ...names.flatMap((name) => widgets[name]!)];
  return ['candor.js', ...chunks].map((file) => `cdn/${file}`);
};

export const weigh = (files: readonly string[]): number => files.reduce((sum, file) => sum + brotli(file), 0);

/** What a widget adds to a page that has another already. */
export const addedBy = (widget: string): number => weigh(pageWith(widget)) - weigh(pageWith());
