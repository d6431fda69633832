import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readBuilt, root } from './built.ts';

vi.setConfig({ testTimeout: 300_000 });

const run = promisify(execFile);
const apps = join(root, 'test/frameworks/apps');

const installed = join(apps, 'node_modules');

/** The apps find the package as if they had installed it. */
beforeAll(() => {
  readBuilt('types/elements/elements.d.ts');
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed);
  symlinkSync(root, join(installed, 'candor'), 'dir');
});
afterAll(() => rmSync(installed, { recursive: true, force: true }));

/** What a type checker of the framework's own says of its app: nothing, where right use passes and every wrong use is refused. */
const complaints = async (command: string, ...args: string[]): Promise<string> => {
  const done = run(join(root, 'node_modules/.bin', command), args, { cwd: root });
  const { stdout } = await done.catch((failed: { stdout: string }) => failed);
  return stdout.trim();
};

describe('the types of tags, attributes and events', () => {
  test.each(['dom', 'react', 'preact'])('hold in TypeScript: %s', async (app) => {
    expect(await complaints('tsc', '-p', join(apps, app, 'tsconfig.json'))).toBe('');
  });

  test('hold in templates and JSX of Vue', async () => {
    expect(await complaints('vue-tsc', '-p', join(apps, 'vue/tsconfig.json'))).toBe('');
  });

  // Its checker knows no expected errors in markup, so that these are counted by their lines.
  test('hold in templates of Svelte', async () => {
    const folder = join(apps, 'svelte');
    const options = ['--tsconfig', './tsconfig.json', '--config', './svelte.config.js', '--output', 'machine'];
    const said = await complaints('svelte-check', '--workspace', folder, ...options);
    const found = [...said.matchAll(/ERROR "Types\.svelte" (\d+):/g)].map(([, line]) => Number(line));
    const lines = readFileSync(join(folder, 'Types.svelte'), 'utf8').split('\n');
    const expected = lines.flatMap((line, index) => (line.includes('<!-- Error:') ? [index + 2] : []));
    expect(expected.length).toBeGreaterThan(4);
    expect(found).toEqual(expected);
    expect(said).toContain(`${expected.length} ERRORS`);
  });
});
