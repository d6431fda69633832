import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface ImportFigures {
  rowsPerSecond: number;
  seconds: number;
  /** Highest resident memory of the importing process, in MB of 10^6 bytes. */
  peak: number;
}

const main = fileURLToPath(new URL('../../examples/backend/main.ts', import.meta.url));

/** Peak resident memory of a process so far, in bytes; 0 where the system does not tell. */
export const peakOf = (pid: number): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
};

/** Runs a command of the real CLI in a process of its own and watches its memory. @throws when it fails */
export const runCli = async (words: readonly string[], url: string | undefined): Promise<ImportFigures> => {
  const { DATABASE_URL: _, ...environment } = process.env;
  const start = performance.now();
  const child = spawn(process.execPath, [main, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...environment, ...(url && { DATABASE_URL: url }) },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid ?? 0))), 100);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(watch);
  if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${output}`);
  const seconds = (performance.now() - start) / 1000;
  const rows = Number(/\((\d+) rows,/.exec(output)?.[1] ?? 0);
  return { rowsPerSecond: Math.round(rows / seconds), seconds, peak: Math.round(peak / 1e6) };
};
