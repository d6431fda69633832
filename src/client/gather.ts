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

type Waiting<Answer> = Map<string, { resolve: (answer: Answer) => void; reject: (reason: unknown) => void }[]>;

/**
 * Collects single questions for one frame, then asks them together, at most `limit` at a time. `ask` gives one answer
 * for all values it was handed.
 */
export const gather = <Answer>(limit: number, ask: (values: readonly string[]) => Promise<Answer>) => {
  let waiting: Waiting<Answer> = new Map();

  const send = () => {
    const values = [...waiting.keys()];
    const asked = waiting;
    waiting = new Map();
    for (let start = 0; start < values.length; start += limit) {
      const part = values.slice(start, start + limit);
      const waiters = part.flatMap((value) => asked.get(value) ?? []);
      ask(part).then(
        (answer) => waiters.forEach(({ resolve }) => resolve(answer)),
        (reason) => waiters.forEach(({ reject }) => reject(reason)),
      );
    }
  };

  return (value: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (waiting.size === 0) nextFrame(send);
      waiting.set(value, [...(waiting.get(value) ?? []), { resolve, reject }]);
    });
};
