import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, type Plugin, type UserConfig } from 'vite';
import dts from 'vite-plugin-dts';
import { defineConfig } from 'vitest/config';
import { fileInBackend, namesOf, publishChunks } from './src/loader.chunks.ts';
import { publishIntegrity } from './src/loader.integrity.ts';
import { projects } from './test/projects.ts';

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
/** Elements render by one effect each, so the browser needs the signals alone, not what makes components follow them. */
const browser = { alias: { ...checks, '@preact/signals': '@preact/signals-core' } };

/** ES modules for bundlers; dependencies stay imports, so that an app never ships two copies of Preact. */
const npm: UserConfig = {
  resolve: { alias: checks },
  plugins: [
    dts({
      tsconfigPath: at('tsconfig.json'),
      include: ['src'],
      exclude: ['**/*.test.*', '**/*.sample.ts', '**/loader.chunks.ts', '**/loader.integrity.ts'],
      outDirs: 'dist/types',
      entryRoot: 'src',
    }),
  ],
  build: {
    target,
    cssTarget,
    outDir: 'dist/npm',
    minify: false,
    lib: { entry: { index: at('src/index.ts'), ...entries, ...carriers }, formats: ['es'] },
    rolldownOptions: {
      external: [/^preact/, /^@preact\//],
      output: { chunkFileNames: 'chunks/[name].[hash:7].js' },
    },
  },
};

/** What every page loads, in two files, because Shopify's theme check wants none over 10,000 bytes: what widgets are made of … */
const inKit =
  /node_modules|src\/(checks|widget|backend)\.ts$|src\/text\/(format|format\.text|say|language)\.|src\/model\/(primitives|link|list|resource|resource-names|attributes|rating)\.|src\/client\/(failure|report)\.|src\/element\/box\.|src\/ui\/stars/;
/** … and what runs them. */
const inCore =
  /src\/\w+\.ts$|src\/(client|element)\/(?!structured-data|refresh|next-page|outbox\/(?!waiting))|src\/ui\/(tokens|base)\.css/;

/**
 * A page asks for core, one backend and its widgets at once. Pieces that only some of them share would become slivers
 * to wait for, so each widget and backend gets its own copy, and so does a folder within a widget, which is what it
 * loads later; they hold no state.
 */
const ownCopies: Plugin = {
  name: 'candor:own-copies',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer || !source.startsWith('.')) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    const owner = /src\/(?:widgets|backends)\/([\w-]+(?:\/[\w-]+(?:(?=\/)|\.structured-data))?)|~([\w-]+)\.tsx?$/.exec(
      importer,
    );
    // What is loaded later, on a click or for search engines, is a file of its own and shares nothing either.
    const later = options.kind === 'dynamic-import' ? `-${basename(source).replace(/\..*/, '')}` : '';
    if (
      !found ||
      !owner ||
      !/src\/(ui|model|text)\/.*\.(tsx?|css\?inline)$/.test(found.id) ||
      inKit.test(found.id) ||
      inCore.test(found.id)
    )
      return found;
    return found.id.replace(/(?=\.(tsx?|css\?inline)$)/, `~${(owner[1] ?? owner[2]!).replace(/\W/g, '-')}${later}`);
  },
  load: (id) => (id.includes('~') ? readFileSync(id.replace(/~[\w-]+|\?inline$/g, ''), 'utf8') : null),
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

const examples: UserConfig = {
  root: at('examples'),
  base: './',
  build: {
    target,
    cssTarget,
    outDir: at('dist/examples'),
    emptyOutDir: true,
    rolldownOptions: {
      input: ['playground', 'npm'].map((name) => at(`examples/${name}/index.html`)).filter((file) => existsSync(file)),
    },
  },
};

const builds: Record<string, () => UserConfig> = {
  npm: () => npm,
  cdn: () => cdn,
  loader: () => ({
    ...script('src/loader.ts', 'candor.js'),
    plugins: [publishChunks(at('dist/cdn'))],
    define: { __CHUNKS__: JSON.stringify(namesOf(at('dist/cdn'))) },
  }),
  all: () => ({ ...allIn(undefined), plugins: [onlyIn(undefined), otherLanguages] }),
  examples: () => examples,
};

export default defineConfig(({ mode }) => ({
  oxc,
  root: at('.'),
  clearScreen: false,
  ...builds[mode]?.(),
  test: {
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'dist/test-results.json' }]] : ['default'],
    projects,
  },
}));
