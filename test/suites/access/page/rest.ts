import { hostOf, rootOf } from './tree.ts';

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Lists are drawn on in idle time, which a busy machine has late; not every browser tells of it. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 1_000 });
    else setTimeout(resolve, 60);
  });

const busy = '[aria-busy="true"],[data-busy],.sent[data-state="sending"],[type="submit"][aria-disabled="true"]';

/** Looks at which nothing has changed, before it counts as rest; the last is after idle time. */
const looks = 4;

/** Waits until nothing changes any more and nothing is on its way, or six seconds. */
export const rest = async (): Promise<void> => {
  const end = Date.now() + 6_000;
  let before = '';
  let same = 0;
  while (Date.now() < end && same < looks) {
    await pause(30);
    if (same === looks - 1) await idle();
    const now = rootOf().innerHTML;
    same = now === before && !rootOf().querySelector(busy) ? same + 1 : 0;
    before = now;
  }
};

/** Waits until the subject has decided and drawn all of it; gives its state. A page may also be looked at while it loads. */
export const arrive = async (patience = 8_000): Promise<string> => {
  const end = Date.now() + patience;
  const state = () => hostOf().getAttribute('state') ?? 'none';
  while (Date.now() < end && ['none', 'loading'].includes(state())) await pause(20);
  if (hostOf().shadowRoot) {
    // What waits for somebody to be there is drawn, once it is there to hear of them.
    await rest();
    dispatchEvent(new Event('pointermove'));
    await rest();
  }
  return state();
};
