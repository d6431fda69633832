import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where `npm run test:vendure` installs the server: under the GPL and of 200 MB, so that it is no part of the project. */
export const folder = join(import.meta.dirname, '../../node_modules/.cache/candor-vendure');

export const isInstalled = (): boolean => existsSync(join(folder, 'node_modules/@vendure/core/package.json'));
