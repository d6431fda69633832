/** Milliseconds of work before the browser gets its turn. On a phone four times slower that is still under 50. */
const slice = 10;

const queue: (() => void)[] = [];
let running = false;
/** Made when first needed: an open port would keep a server that only imports this from ending. */
let channel: MessageChannel | undefined;

const next = (): void => {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.addEventListener('message', run);
    channel.port1.start();
  }
  channel.port2.postMessage(null);
};

const run = (): void => {
  const end = performance.now() + slice;
  try {
    do queue.shift()?.();
    while (queue.length > 0 && performance.now() < end);
  } finally {
    // Work that throws costs itself only: the rest goes on in the next task.
    running = queue.length > 0;
    if (running) next();
  }
};

/**
 * Does work soon, a few milliseconds at a time in the order it was asked for: a hundred ratings that arrive at once
 * must not hold up the page's own clicks and scrolling.
 */
export const inTurn = (work: () => void): void => {
  queue.push(work);
  if (running) return;
  running = true;
  next();
};
