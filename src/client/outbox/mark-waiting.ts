import { waitingName } from './waiting.ts';

/** Notes for later pages that something is stored, or no longer. */
export const markWaiting = (waits: boolean): void => {
  try {
    if (waits) localStorage.setItem(waitingName, '1');
    else localStorage.removeItem(waitingName);
  } catch {
    // Then the next widget that writes finds what waits.
  }
};
