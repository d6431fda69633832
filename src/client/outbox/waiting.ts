export const waitingName = 'candor:waiting';

/** True where an earlier page has stored something: only then is the outbox loaded without being asked for. */
export const somethingWaits = (): boolean => {
  try {
    return localStorage.getItem(waitingName) !== null;
  } catch {
    return false;
  }
};
