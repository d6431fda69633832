import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Manifest, Plugin, Rolldown } from 'vite';

/** Part of the build, not of what is built: which files of the cdn build a page needs, for the loader and for hints. */
interface Chunks {
  /** Every page loads them; the first is the entry. */
  readonly core: string[];
  readonly widgets: Record<string, string[]>;
  readonly backends: Record<string, string[]>;
}

/** From the manifest of a finished cdn build in `folder`. */
const chunksOf = (folder: string): Chunks => {
  const file = join(folder, '.vite/manifest.json');
  if (!existsSync(file))
    throw new Error('build --mode loader needs the files of build --mode cdn: run `npm run build`');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const filesOf = (key: string): string[] => [manifest[key]!.file, ...(manifest[key]!.imports ?? []).flatMap(filesOf)];
  const core = filesOf('src/auto.ts');
  const table = (folderOf: RegExp) =>
    Object.fromEntries(
      Object.keys(manifest)
        .filter((key) => manifest[key]!.isEntry && folderOf.test(key))
        .map((key) => [folderOf.exec(key)![1]!, filesOf(key).filter((path) => !core.includes(path))]),
    );
  return { core, widgets: table(/^src\/widgets\/([\w-]+)\//), backends: table(/^src\/backends\/([\w-]+)\.ts$/) };
};

/** What the loader is told: one name a file, without its folder, because its table stands in every page. */
export const namesOf = (folder: string): string => {
  const { core, widgets, backends } = chunksOf(folder);
  const entries = [...Object.values(widgets), ...Object.values(backends)].map(([file, ...more]) => {
    if (more.length > 0) throw new Error(`${file} needs more files than its own: ${more.join(', ')}`);
    return file!;
  });
  if (core.length !== 2) throw new Error(`the core is to be two files, and is ${core.join(', ')}`);
  const files = [...core, ...entries].map((file) => basename(file, '.js'));
  const names = files.map((file) => file.replace(/\..*/, ''));
  const twice = names.find((name, place) => names.indexOf(name) < place);
  if (twice) throw new Error(`"${twice}" names two files; a widget and a backend have different names`);
  return files.join(' ');
};

/** The whole table beside the script, for pages whose `<head>` wants to ask for the files before the script does. */
export const publishChunks = (folder: string): Plugin => ({
  name: 'candor:publish-chunks',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'chunks.json', source: `${JSON.stringify(chunksOf(folder), null, 2)}\n` });
  },
});

/**
 * The chunk of a module of a backend, where it is not that of one part alone. What the backend begins with is in its
 * entry, though parts that come later need it too: an entry waits for no other file. What several of those parts share,
 * and the entry does without, is one file more.
 */
export const fileInBackend = (id: string, graph: Rolldown.ChunkingContext): string | null => {
  const ids = new Set([id]);
  for (const at of ids) for (const importer of graph.getModuleInfo(at)!.importers) ids.add(importer);
  const starts = [...ids]
    .map((at) => graph.getModuleInfo(at)!)
    .filter(({ isEntry, dynamicImporters }) => isEntry || dynamicImporters.length > 0);
  const [, name] = /src\/(backends\/[\w-]+)/.exec(starts[0]?.id ?? '') ?? [];
  if (!name) return null;
  if (starts.some(({ isEntry }) => isEntry)) return name;
  return starts.length > 1 ? `${name}.shared` : null;
};
