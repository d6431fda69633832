import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { folder } from './folder.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/**
 * Starts the server in a process of its own, which its packages cannot leave anything behind of but in their folder.
 * @throws Error with what it said, where it ends before it listens.
 */
export const startVendure = async (): Promise<{ readonly endpoint: string; readonly stop: () => void }> => {
  const port = await freePort();
  const server = spawn(process.execPath, [join(import.meta.dirname, 'server.ts'), String(port)], {
    cwd: folder,
    // It would tell its makers about itself.
    env: { ...process.env, VENDURE_DISABLE_TELEMETRY: 'true', NODE_OPTIONS: '' },
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready on')) resolve();
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', () => reject(new Error(`Vendure did not start: ${said}`)));
  });
  return { endpoint: `http://127.0.0.1:${port}/shop-api`, stop: () => void server.kill() };
};
