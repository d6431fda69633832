import { existsSync, readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, type Plugin, type UserConfig } from 'vite';
import dts from 'vite-plugin-dts';
import { defineConfig } from 'vitest/config';
import { readBuilt } from './examples/built.ts';
import { fileInBackend, namesOf, publishChunks } from './src/loader.chunks.ts';
import { inCore, inKit, ownCopies } from './src/loader.copies.ts';
import { publishIntegrity } from './src/loader.integrity.ts';
import { publishManifest } from './src/manifest/manifest.plugin.ts';
import { LongestFirst } from './test/longest-first.ts';
import { projectsOn } from './test/projects.ts';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Entries are read from the folders, never listed: `widgets/rating` → `src/widgets/rating/rating.ts`. */
const widgets = readdirSync(at('src/widgets')).filter((name) => existsSync(at(`src/widgets/${name}/${name}.ts`)));
const filesIn = (folder: string) =>
  readdirSync(at(`src/${folder}`))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => [`${folder}/${basename(file, '.ts')}`, at(`src/${folder}/${file}`)]);
const entries = {
  ...Object.fromEntries(widgets.map((name) => [`widgets/${name}`, at(`src/widgets/${name}/${name}.ts`)])),
  ...Object.fromEntries(filesIn('backends')),
};
/** For servers and apps; a page loads them through the backend that needs one. */
const carriers = Object.fromEntries(filesIn('carriers'));

const oxc = { jsx: { runtime: 'automatic' as const, importSource: 'preact' } };
const target = 'es2022';
/** Older browsers ignore `:dir()`; rewriting it for them would guess the direction from a list of languages. */
const cssTarget = ['chrome120', 'safari16.4', 'firefox121'];

/** Schemas are written in zod and checked in the browser by a twentieth of its weight; see src/checks.ts. */
const checks = { 'zod/mini': at('src/checks.ts') };
/** Likewise signals: a page needs few of their ways, and nothing that makes components follow them. */
const browser = { alias: { ...checks, '@preact/signals': at('src/signals.ts') } };

/** Whoever imports `candor` has its tags and events known to the DOM. */
const knowTags = '/// <reference path="./elements/elements.d.ts" />\n';

/** ES modules for bundlers; dependencies stay imports, so that an app never ships two copies of Preact. */
const npm: UserConfig = {
  resolve: { alias: checks },
  plugins: [
    dts({
      tsconfigPath: at('tsconfig.json'),
      include: ['src'],
      exclude: ['**/*.test.*', '**/*.sample.ts', '**/loader.*.ts', 'src/manifest'],
      outDirs: 'dist/types',
      entryRoot: 'src',
      // Checked in the browser by ours, described to TypeScript by zod's own types.
      aliasesExclude: ['zod/mini'],
      beforeWriteFile: (path, content) =>
        path.endsWith('/types/index.d.ts') ? { content: `${knowTags}${content}` } : undefined,
    }),
    publishManifest(at('src'), at('dist')),
  ],
  build: {
    target,
    cssTarget,
    outDir: 'dist/npm',
    minify: false,
    lib: { entry: { index: at('src/index.ts'), ssr: at('src/ssr.ts'), ...entries, ...carriers }, formats: ['es'] },
    rolldownOptions: {
      external: [/^preact/, /^@preact\//],
      output: { chunkFileNames: 'chunks/[name].[hash:7].js' },
    },
  },
};

/** One chunk a widget and backend, names that change with their content. */
const cdn: UserConfig = {
  resolve: browser,
  plugins: [ownCopies],
  build: {
    target,
    cssTarget,
    outDir: 'dist/cdn',
    manifest: true,
    lib: { entry: { core: at('src/auto.ts'), ...entries }, formats: ['es'] },
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: process.env.CANDOR_PLAIN !== '1',
        // Marks for a bundler that will never see these files.
        comments: false,
        // Compresses better, and the pasted script names every entry; still 16 million versions of one file.
        hashCharacters: 'hex',
        entryFileNames: 'chunks/[name].[hash:6].js',
        // Six characters tell no more than 64 files apart.
        chunkFileNames: ({ name }) => `chunks/${name.replace(/~.*/, '')}.[hash:7].js`,
        codeSplitting: {
          groups: [
            { name: 'kit', test: inKit, priority: 1 },
            { name: 'core', test: inCore },
            // What vendors share comes with their table, so that the file of one vendor waits for no other.
            { name: fileInBackend, debugName: 'backends', test: /src\/backends\/|~/ },
            { name: 'carriers', test: /src\/carriers\/(carriers\.ts|tracking\/)/ },
          ],
        },
      },
    },
  },
};

/** A classic script, because a module does not know its own tag. */
const script = (entry: string, fileName: string): UserConfig => ({
  resolve: browser,
  build: {
    target,
    cssTarget,
    outDir: 'dist/cdn',
    emptyOutDir: false,
    lib: { entry: at(entry), formats: ['iife'], name: 'candor', fileName: () => fileName },
    rolldownOptions: { output: { codeSplitting: false, comments: false } },
  },
});

/** Backends that are the wire contract's own. Those of a platform are no part of the single file: it would carry all of them for the one a page uses. */
const general = ['rest', 'files', 'inline', 'memory'];

/** A backend that refuses whatever it is given, and says why. */
const absentBackend = `export default { options: { safeParse: () => ({ success: false, error: { issues: [
  { path: [], message: ' it is not part of this file; use candor.js, which loads it' } ] } }) } }`;
const absentCarriers = `export const toShipment = () => { throw Error('candor.all.js cannot read "proxy"; use candor.js') }`;

/** The single file has one language beside English, general backends and no carriers; what it lacks says so when asked for. */
const onlyIn = (language: string | undefined): Plugin => ({
  name: 'candor:only-in',
  load: (id) => {
    const [, folder, name] = /src\/(text\/locales|backends|carriers)\/([\w-]+)\.ts$/.exec(id) ?? [];
    if (folder === 'carriers') return name === 'carriers' ? absentCarriers : null;
    if (folder === 'backends') return general.includes(name!) ? null : absentBackend;
    return folder && name !== language ? 'export default undefined' : null;
  },
});

/** `candor.all.js` in English, `candor.all.de.js` in German: one file, one integrity hash, one language. */
const allIn = (language: string | undefined): UserConfig => ({
  ...script('src/all.ts', language ? `candor.all.${language}.js` : 'candor.all.js'),
  plugins: [onlyIn(language)],
});

/** With the last of the scripts, what each of them contains is published beside them. */
const otherLanguages: Plugin = {
  name: 'candor:other-languages',
  async closeBundle() {
    const languages = readdirSync(at('src/text/locales')).map((file) => basename(file, '.ts'));
    for (const language of languages)
      await build({ ...allIn(language), oxc, root: at('.'), configFile: false, logLevel: 'warn' });
    publishIntegrity(at('dist/cdn'));
  },
};

const examples = (): UserConfig => ({
  root: at('examples'),
  base: './',
  // The snippets of the playground say what the scripts weigh, and how a browser knows them.
  define: { __BUILT__: JSON.stringify(readBuilt(at('dist/cdn'), general)) },
  build: {
    target,
    cssTarget,
    outDir: at('dist/examples'),
    emptyOutDir: true,
    rolldownOptions: {
      input: ['playground', 'npm'].map((name) => at(`examples/${name}/index.html`)).filter((file) => existsSync(file)),
    },
  },
});

const builds: Record<string, () => UserConfig> = {
  npm: () => npm,
  cdn: () => cdn,
  loader: () => ({
    ...script('src/loader.ts', 'candor.js'),
    plugins: [publishChunks(at('dist/cdn'))],
    define: { __CHUNKS__: JSON.stringify(namesOf(at('dist/cdn'))) },
  }),
  all: () => ({ ...allIn(undefined), plugins: [onlyIn(undefined), otherLanguages] }),
  examples,
};

export default defineConfig(({ mode }) => ({
  oxc,
  root: at('.'),
  clearScreen: false,
  ...builds[mode]?.(),
  test: {
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'dist/test-results.json' }]] : ['default'],
    sequence: { sequencer: LongestFirst },
    projects: projectsOn(browser),
  },
}));
