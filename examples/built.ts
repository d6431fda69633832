import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Manifest } from 'vite';

/** Part of the build of the examples: what a page loads of the cdn build, what it weighs, and how a browser knows it. */
export interface Built {
  /** File → bytes as a server sends it (brotli), and its hash as `integrity` takes it. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly integrity: string }>>;
  /** What every page loads beside the script. */
  readonly core: readonly string[];
  readonly widgets: Readonly<Record<string, readonly string[]>>;
  readonly backends: Readonly<Record<string, readonly string[]>>;
  /** Language → the file of its words. */
  readonly languages: Readonly<Record<string, string>>;
  /** File → what it may load later, when it is needed. */
  readonly later: Readonly<Record<string, readonly string[]>>;
  /** Backends that the single file has; it refuses the others. */
  readonly inAll: readonly string[];
}

const readJson = <Json>(folder: string, file: string): Json =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json;

/** What one entry of the manifest asks for at any time; of other entries a page loads those it uses, by their own names. */
const laterOf = (manifest: Manifest, key: string): string[] => {
  const keys = new Set([key]);
  for (const one of keys)
    for (const next of [...(manifest[one]!.imports ?? []), ...(manifest[one]!.dynamicImports ?? [])])
      if (!manifest[next]!.isEntry) keys.add(next);
  return [...keys].filter((one) => one !== key).map((one) => manifest[one]!.file);
};

/** From a finished build of the scripts in `folder`. @throws Error where there is none. */
export const readBuilt = (folder: string, inAll: readonly string[]): Built => {
  const manifest = readJson<Manifest>(folder, '.vite/manifest.json');
  const integrity = readJson<Record<string, string>>(folder, 'integrity.json');
  const languageOf = (key: string) => /^src\/text\/locales\/([\w-]+)\.ts$/.exec(key)?.[1];
  return {
    ...readJson<Pick<Built, 'core' | 'widgets' | 'backends'>>(folder, 'chunks.json'),
    files: Object.fromEntries(
      globSync('**/*.js', { cwd: folder }).map((file) => [
        file,
        { bytes: brotliCompressSync(readFileSync(join(folder, file))).length, integrity: integrity[file]! },
      ]),
    ),
    languages: Object.fromEntries(
      Object.entries(manifest).flatMap(([key, { file }]) => (languageOf(key) ? [[languageOf(key)!, file]] : [])),
    ),
    later: Object.fromEntries(
      Object.keys(manifest).flatMap((key) =>
        manifest[key]!.isEntry ? [[manifest[key]!.file, laterOf(manifest, key)]] : [],
      ),
    ),
    inAll,
  };
};
