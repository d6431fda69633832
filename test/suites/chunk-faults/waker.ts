import type { Answer } from '../../browsers/site.ts';

declare global {
  interface Window {
    /** Calls at once what waits for half a minute, as if that had passed. */
    wake: () => void;
  }
}

const prepare = (): void => {
  const { setTimeout } = window;
  const waiting: (() => void)[] = [];
  window.setTimeout = ((work: (...given: unknown[]) => void, pause?: number, ...given: unknown[]) => {
    // Longer ones are of drivers, which give up a script by them.
    if (pause === undefined || pause < 30_000 || pause > 60_000) return setTimeout(work, pause, ...given);
    return waiting.push(() => work(...given));
  }) as typeof setTimeout;
  window.wake = () => waiting.splice(0).forEach((work) => work());
};

/** Answer of a site to `/waker.js`. */
export const waker: Readonly<Record<string, Answer>> = {
  '/waker.js': (_, __, response) => {
    response.setHeader('content-type', 'text/javascript');
    response.end(`(${String(prepare)})()`);
  },
};
