import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../built.ts';

/** Carries the text of AdGuard's lists, of which the first contains EasyList, and those of some thirty countries. */
const source = '@adguard/dnr-rulesets@3.3.20260320140136';

/** Under the GPL, of 25 MB, and only read: it is fetched beside the project and no part of it. */
const folder = join(root, 'node_modules/.cache/candor-filter-lists');

const fetchLists = (): void => {
  mkdirSync(folder, { recursive: true });
  execFileSync('npm', ['pack', source, '--pack-destination', folder], { cwd: folder, stdio: 'ignore' });
  const [tarball] = globSync('*.tgz', { cwd: folder });
  execFileSync('tar', ['-xzf', tarball!, 'package/dist/filters'], { cwd: folder });
};

const textOf = (file: string): string => {
  const [first] = JSON.parse(readFileSync(file, 'utf8')) as { metadata?: { rawFilterList?: string } }[];
  return first?.metadata?.rawFilterList ?? '';
};

/** The text of every list; none where they cannot be had. */
export const readLists = (): readonly string[] => {
  const rules = join(folder, 'package/dist/filters/declarative');
  try {
    if (!existsSync(rules)) fetchLists();
  } catch (cause) {
    console.info(`blockers: ${source} cannot be fetched (${String(cause)})`);
    return [];
  }
  return globSync('*/*.json', { cwd: rules })
    .map((file) => textOf(join(rules, file)))
    .filter((text) => text !== '');
};
