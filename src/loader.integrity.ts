import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Part of the build, not of what is built. Where the documented snippet has the files: an import map names addresses. */
const published = '/candor/';

/** As `integrity` and `script-src` write it. */
const hashOf = (content: string | Buffer): string => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** An import map that maps no name and only holds the browser to the content of files: it refuses a changed one. */
const importMapOf = (hashes: Readonly<Record<string, string>>): string =>
  JSON.stringify({
    integrity: Object.fromEntries(
      Object.entries(hashes)
        .filter(([file]) => file.startsWith('chunks/'))
        .map(([file, hash]) => [published + file, hash]),
    ),
  });

/** Writes `integrity.json` (every script, and the import map for a policy) and `importmap.json` beside the scripts. */
export const publishIntegrity = (folder: string): void => {
  const files = globSync('**/*.js', { cwd: folder }).toSorted();
  const hashes = Object.fromEntries(files.map((file) => [file, hashOf(readFileSync(join(folder, file)))]));
  const importMap = importMapOf(hashes);
  writeFileSync(join(folder, 'importmap.json'), importMap);
  const all = { ...hashes, 'importmap.json': hashOf(importMap) };
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(all, null, 2)}\n`);
};
