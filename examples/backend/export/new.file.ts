import { open, rename, rm } from 'node:fs/promises';

/** Gathers small pieces: one system call per piece would cost more than the data. */
const bufferSize = 256 * 1024;

/**
 * Writes a file beside its place and puts it there when it is complete, so that a web server that serves it
 * meanwhile never sees half of it. Gives its size in bytes.
 */
export const withNewFile = async (
  file: string,
  fill: (write: (text: string) => Promise<void>) => Promise<void>,
): Promise<number> => {
  const draft = `${file}.${process.pid}.tmp`;
  const handle = await open(draft, 'w');
  let pending = '';
  let bytes = 0;
  const flush = async (): Promise<void> => {
    const { bytesWritten } = await handle.write(pending);
    bytes += bytesWritten;
    pending = '';
  };
  try {
    await fill(async (text) => {
      pending += text;
      if (pending.length >= bufferSize) await flush();
    });
    await flush();
    await handle.close();
    await rename(draft, file);
    return bytes;
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
};
