import type { Held } from './heap.ts';
import type { Left } from './rounds.ts';

interface State {
  readonly left: Left;
  readonly held: Held | undefined;
}

const most = 1_000_000;

const grew = (what: string, before: number, after: number, by = 0): string[] =>
  after > before + by ? [`${what}: ${before} before, ${after} after`] : [];

/** What the page holds that it did not hold before. */
export const compare = (first: State, last: State): string[] => [
  ...last.left.listeners
    .filter((listener) => !first.left.listeners.includes(listener))
    .map((listener) => `a listener is left: ${listener}`),
  ...grew('observed elements', first.left.observed, last.left.observed),
  ...grew('timers', first.left.timers, last.left.timers),
  ...(first.held && last.held
    ? [
        ...grew('bytes', first.held.bytes, last.held.bytes, most),
        ...grew('nodes', first.held.nodes, last.held.nodes, 50),
        ...grew('documents', first.held.documents, last.held.documents),
        ...grew('listeners of the browser', first.held.listeners, last.held.listeners),
        // The engine itself may hold the last of a round: by the focus, the selection or a frame that is due.
        ...grew('shadow roots that stand nowhere', first.held.detached, last.held.detached, 2),
      ]
    : []),
];
