import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carriers } from '../src/carriers/carriers.ts';
import { backends, widgets } from '../src/registry.ts';
import { readBuilt, root } from './built.ts';

const run = promisify(execFile);

/** What an app may import, each resolved by Node through the package's own `exports`. */
const modules = [
  ...Object.keys(widgets).map((name) => `candor/widgets/${name}`),
  ...Object.keys(backends).map((name) => `candor/backends/${name}`),
  ...Object.keys(carriers).map((name) => `candor/carriers/${name}`),
];

/** What a type checker may import for a framework: there is nothing to run. */
const typesAlone = ['./react', './preact', './vue', './svelte'];

/** Names that a module of the built package exports, on plain Node without a DOM. */
const namesOf = async (specifier: string): Promise<string[]> => {
  const script = `import('${specifier}').then((module) => console.log(JSON.stringify(Object.keys(module))))`;
  const { stdout, stderr } = await run(process.execPath, ['-e', script], { cwd: root });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as string[];
};

beforeAll(() => void readBuilt('npm/index.js'));

describe('the npm package', () => {
  test('has these public names and no others', async () => {
    expect(await namesOf('candor')).toEqual([
      'backends',
      'configure',
      'define',
      'defineBackend',
      'defineWidget',
      'languages',
      'mount',
      'read',
      'readIfAny',
      'setConsent',
      'widgets',
    ]);
  });

  test('has these public names for what vendors answer', async () => {
    expect(await namesOf('candor/carriers')).toEqual(['carriers', 'toShipment']);
  });

  test('has these public names for servers', async () => {
    expect(await namesOf('candor/ssr')).toEqual(['render', 'structuredData']);
  });

  test('writes on a server what its widgets write', async () => {
    const script = `import('candor/ssr').then(({ render }) => render('rating', ${JSON.stringify({
      attributes: { product: 'a' },
      data: { ratings: { items: [{ product: 'a', average: 4.96, count: 3 }] } },
    })})).then(console.log)`;
    const { stdout, stderr } = await run(process.execPath, ['-e', script], { cwd: root });
    expect(stderr).toBe('');
    expect(stdout.trim()).toMatch(/^<candor-rating product="a">.*4\.9 out of 5 · 3 reviews.*<\/candor-rating>$/);
  });

  test.each(modules)('can be imported where there is no document: %s', async (specifier) => {
    expect(await namesOf(specifier)).toEqual(['default']);
  });

  test.each(modules)('has types beside %s', (specifier) => {
    const [, kind, name] = specifier.split('/') as [string, string, string];
    const types = kind === 'widgets' ? `types/widgets/${name}/${name}.d.ts` : `types/${kind}/${name}.d.ts`;
    expect(readBuilt(types).toString()).toContain('default');
  });

  test('imports nothing but its dependencies', () => {
    const files = globSync('**/*.js', { cwd: join(root, 'dist/npm') });
    const imported = files.flatMap((file) =>
      [
        ...readBuilt(`npm/${file}`)
          .toString()
          .matchAll(/(?:from|import\(?) ?["']([^."'\s][^"'\s]*)["']/g),
      ].map(([, from]) => from!),
    );
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
    const packages = new Set(imported.map((from) => /^(@[^/]+\/)?[^/]+/.exec(from)![0]));
    expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
    expect(packages).toContain('preact');
  });
});

describe('the packed tarball', () => {
  let folder = '';
  let tarball = new Uint8Array();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'candor-'));
    const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
    });
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    tarball = new Uint8Array(readFileSync(join(folder, filename)));
  }, 30_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is faultless to publint', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
  });

  test('has right types for every import, in a bundler and in Node', async () => {
    const packed = createPackageFromTarballData(tarball);
    const entrypoints = [
      '.',
      './carriers',
      './ssr',
      ...typesAlone,
      ...modules.map((specifier) => specifier.replace('candor', '.')),
    ];
    const result = await checkPackage(packed, { entrypoints });
    // It is made of ES modules only: what asks for `require`, or knows no `exports`, is served by none.
    const served = (problem: object) =>
      !('resolutionKind' in problem && /^node10$|^node16-cjs$/.test(String(problem.resolutionKind)));
    expect(result.types && result.problems.filter(served)).toEqual([]);
  }, 30_000);

  test('holds what is published and nothing that is not', () => {
    const files = createPackageFromTarballData(tarball)
      .listFiles()
      .map((file) => file.replace('/node_modules/candor/', ''));
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'LICENSE',
        'README.md',
        'dist/npm/index.js',
        'dist/cdn/candor.js',
        'dist/custom-elements.json',
        'dist/vscode.html-data.json',
      ]),
    );
    expect(files.filter((file) => /\.test\.|\.sample\.|\/data\/|^src|^test/.test(file))).toEqual([]);
  });
});
