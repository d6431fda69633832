import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe } from 'vitest';

/** Folder of the shared vectors; tests that need it are skipped without it. */
const folder = process.env.CANDOR_DATA;

if (!folder) console.info('CANDOR_DATA is not set: tests on its vectors are skipped');

/** `describe` for tests that read the shared vectors. */
export const describeWithData = describe.skipIf(!folder);

export const readData = (path: string): string => readFileSync(resolve(folder!, path), 'utf8');

/** The vectors of a file; none where the folder is not given, because a skipped `describe` is still collected. */
export const readVectors = <Vector>(path: string): Vector[] => (folder ? (JSON.parse(readData(path)) as Vector[]) : []);
