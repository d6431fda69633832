import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A file with this content, gone after the test. Gives its path. */
export const temporaryFile = (name: string, content: string | Uint8Array): string => {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return file;
};
