const name = 'candor:waiting';

/** True where an earlier page has stored something: only then is the outbox loaded without being asked for. */
export const somethingWaits = (): boolean => {
  try {
    return localStorage.getItem(name) !== null;
  } catch {
    return false;
  }
};

export const markWaiting = (waits: boolean): void => {
  try {
    if (waits) localStorage.setItem(name, '1');
    else localStorage.removeItem(name);
  } catch {
    // Then the next widget that writes finds what waits.
  }
};
