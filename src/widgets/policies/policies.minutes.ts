export const minute = 60_000;

const followers = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Rests while the page is hidden, and tells everybody at once when it is seen again. */
const pass = (): void => {
  clearTimeout(timer);
  if (document.hidden) return;
  timer = setTimeout(pass, minute - (Date.now() % minute));
  followers.forEach((follow) => follow());
};

/** Calls with each minute of the clock, by one timer for the whole page. Returns how to stop. */
export const eachMinute = (follow: () => void): (() => void) => {
  if (followers.size === 0) {
    document.addEventListener('visibilitychange', pass);
    pass();
  }
  followers.add(follow);
  return () => {
    followers.delete(follow);
    if (followers.size > 0) return;
    document.removeEventListener('visibilitychange', pass);
    clearTimeout(timer);
  };
};
