import { inTurn } from './turns.ts';

/** A frame's worth: the next frame, or 50 ms where a page in the background has none. */
const nextFrame = (callback: () => void): void => {
  let done = false;
  const once = () => {
    if (!done) callback();
    done = true;
  };
  requestAnimationFrame(once);
  setTimeout(once, 50);
};

interface Waiter<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
  readonly signal: AbortSignal | undefined;
}

/** Aborts when none of those who wait does so any more. */
const whileAnyWaits = (waiters: readonly Waiter<never>[]): AbortController => {
  const controller = new AbortController();
  const leave = () => {
    if (waiters.every(({ signal }) => signal?.aborted)) controller.abort();
  };
  for (const { signal } of waiters) signal?.addEventListener('abort', leave);
  return controller;
};

/** Frames that a page may take to mount everything that asks; what comes later goes with the next request. */
const patience = 15;

/**
 * Collects single questions until a frame passes without a new one, then asks them together, at most `limit` at a
 * time. `ask` gives one answer for all values it was handed, and stops when its controller aborts.
 */
export const gather = <Answer>(
  limit: number,
  ask: (values: readonly string[], controller: AbortController) => Promise<Answer>,
) => {
  let waiting = new Map<string, Waiter<Answer>[]>();

  /**
   * Elements mount a few milliseconds at a time, so that what belongs together may come over several frames: those that
   * wait for their turn go before it is decided that nothing more comes.
   */
  const sendWhenQuiet = (asked: number, frames: number) =>
    nextFrame(() =>
      inTurn(() => {
        if (waiting.size > asked && frames < patience) sendWhenQuiet(waiting.size, frames + 1);
        else send();
      }),
    );

  const send = () => {
    const asked = [...waiting]
      .map(([value, waiters]) => [value, waiters.filter(({ signal }) => !signal?.aborted)] as const)
      .filter(([, waiters]) => waiters.length > 0);
    waiting = new Map();
    for (let start = 0; start < asked.length; start += limit) {
      const part = asked.slice(start, start + limit);
      const waiters = part.flatMap(([, waiters]) => waiters);
      ask(
        part.map(([value]) => value),
        whileAnyWaits(waiters),
      ).then(
        (answer) => waiters.forEach(({ resolve }) => resolve(answer)),
        (reason) => waiters.forEach(({ reject }) => reject(reason)),
      );
    }
  };

  return (value: string, signal?: AbortSignal): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (waiting.size === 0) sendWhenQuiet(0, 0);
      waiting.set(value, [...(waiting.get(value) ?? []), { resolve, reject, signal }]);
    });
};
