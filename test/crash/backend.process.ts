import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../built.ts';

const main = join(root, 'examples/backend/main.ts');

const answers = async (url: string): Promise<boolean> =>
  fetch(`${url}/badges`).then(
    ({ ok }) => ok,
    () => false,
  );

/** The reference backend as a process of its own, which can be killed and started again on the same data and port. */
export class BackendProcess {
  readonly url: string;
  readonly #folder: string;
  readonly #port: number;
  #child: ChildProcess | undefined;

  constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.url = `http://localhost:${port}`;
  }

  /** Once, before the first start: reviews are shown at once, so that they can be counted. */
  publishAtOnce(): void {
    execFileSync(process.execPath, [main, 'moderation', '--publish', 'at-once', '--data', this.#folder], {
      stdio: 'pipe',
    });
  }

  async start(): Promise<void> {
    if (this.#child) return;
    this.#child = spawn(
      process.execPath,
      [main, 'serve', '--port', String(this.#port), '--writes', 'off', '--data', this.#folder],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    for (let tries = 0; tries < 1200; tries += 1) {
      if (await answers(this.url)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the backend did not start on port ${this.#port}`);
  }

  /** As a power cut does: nothing is said, nothing is finished. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  /** Reviews of a product that took effect, by their titles. */
  async titlesOf(product: string): Promise<string[]> {
    const titles: string[] = [];
    for (let cursor = ''; ;) {
      const page = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const answer = await fetch(`${this.url}/reviews?product=${product}&limit=100${page}`);
      const { items, next } = (await answer.json()) as { items: { title?: string }[]; next?: string };
      titles.push(...items.map(({ title = '' }) => title));
      if (next === undefined) return titles;
      cursor = next;
    }
  }

  async rowsOf(product: string): Promise<number> {
    return (await this.titlesOf(product)).length;
  }
}
