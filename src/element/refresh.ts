/** Milliseconds between two requests of a page, whatever its widgets want. */
export const interval = 60_000;

/** After failures the pause doubles, up to this many milliseconds. */
const longest = 15 * 60_000;

interface Subscriber {
  readonly every: number;
  /** True when a newer answer came. */
  readonly ask: () => Promise<boolean>;
  failures: number;
  due: number;
}

const subscribers = new Set<Subscriber>();
let asked = -Infinity;
let timer: ReturnType<typeof setTimeout> | undefined;

const pauseOf = ({ every, failures }: Subscriber): number => Math.min(every * 2 ** failures, Math.max(every, longest));

/** Who has waited longest goes first; nobody is asked for while nobody looks. */
const plan = (): void => {
  clearTimeout(timer);
  if (subscribers.size === 0 || document.hidden) return;
  const next = [...subscribers].reduce((first, one) => (one.due < first.due ? one : first));
  timer = setTimeout(() => run(next), Math.max(next.due, asked + interval) - performance.now());
};

const run = (subscriber: Subscriber): void => {
  asked = performance.now();
  // Pushed back at once: an answer that never comes must not be asked for a second time in the same minute.
  subscriber.due = asked + pauseOf(subscriber);
  void subscriber.ask().then((fresh) => {
    subscriber.failures = fresh ? 0 : subscriber.failures + 1;
    subscriber.due = performance.now() + pauseOf(subscriber);
    plan();
  });
  plan();
};

/** One timer for the page: calls `ask` every so many milliseconds while the page is visible. Returns how to stop. */
export const keepFresh = (every: number, ask: () => Promise<boolean>): (() => void) => {
  if (subscribers.size === 0) document.addEventListener('visibilitychange', plan);
  const subscriber = { every, ask, failures: 0, due: performance.now() + every };
  subscribers.add(subscriber);
  plan();
  return () => {
    subscribers.delete(subscriber);
    if (subscribers.size === 0) document.removeEventListener('visibilitychange', plan);
    plan();
  };
};
