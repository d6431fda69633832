/** Everything a widget could leave behind in the page, counted while it is watched. */
export interface Watched {
  readonly listeners: () => string[];
  readonly observers: () => number;
  readonly timers: () => number;
  readonly stop: () => void;
}

type Method = (...given: never[]) => unknown;

/** Replaces a method for the time of a test; gives what puts it back. One that the engine does not have stays away. */
const wrap = (owner: object, name: string, make: (original: Method) => Method): (() => void) => {
  if (!(name in owner)) return () => {};
  const holder = owner as Record<string, Method>;
  const original = holder[name]!;
  holder[name] = make(original);
  return () => void (holder[name] = original);
};

const watchListeners = (found: Map<string, number>) => {
  const isOfPage = (target: unknown) => target === window || target === document || target instanceof MediaQueryList;
  // Held weakly: what only this list remembers is no leak.
  const ids = new WeakMap<object, number>();
  let last = 0;
  const idOf = (listener: object) => ids.get(listener) ?? (ids.set(listener, (last += 1)), last);
  const keyOf = (target: unknown, type: string, listener: object) => `${String(target)} ${type} #${idOf(listener)}`;
  return [
    wrap(
      EventTarget.prototype,
      'addEventListener',
      (original) =>
        function (this: EventTarget, ...given: never[]) {
          const [type, listener] = given as unknown as [string, object];
          const target = this ?? window;
          if (isOfPage(target)) found.set(keyOf(target, type, listener), 1);
          return original.apply(target, given);
        } as Method,
    ),
    wrap(
      EventTarget.prototype,
      'removeEventListener',
      (original) =>
        function (this: EventTarget, ...given: never[]) {
          const [type, listener] = given as unknown as [string, object];
          const target = this ?? window;
          found.delete(keyOf(target, type, listener));
          return original.apply(target, given);
        } as Method,
    ),
  ];
};

/** Counts what each observer observes, whichever kind it is. */
const watchObservers = (observed: Map<unknown, Set<unknown>>) => {
  const undo: (() => void)[] = [];
  const follow = (prototype: object, name: string, note: (observer: unknown, target: unknown) => void) => {
    const noting = (original: Method) =>
      function (this: object, ...given: never[]) {
        note(this, given[0]);
        return original.apply(this, given);
      } as Method;
    undo.push(wrap(prototype, name, noting));
  };
  for (const { prototype } of [MutationObserver, IntersectionObserver, ResizeObserver]) {
    follow(prototype, 'observe', (observer, target) =>
      observed.set(observer, (observed.get(observer) ?? new Set()).add(target)),
    );
    follow(prototype, 'unobserve', (observer, target) => observed.get(observer)?.delete(target));
    follow(prototype, 'disconnect', (observer) => observed.delete(observer));
  }
  return undo;
};

const watchTimers = (pending: Set<unknown>) =>
  [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
    ['requestIdleCallback', 'cancelIdleCallback'],
  ].flatMap(([start, end]) => [
    wrap(window, start!, (original) => (...given) => {
      const [callback, ...others] = given as unknown as [(...args: unknown[]) => void, ...never[]];
      const id = original.call(
        window,
        ((...args: unknown[]) => {
          if (start !== 'setInterval') pending.delete(`${start}${String(id)}`);
          callback(...args);
        }) as never,
        ...others,
      );
      pending.add(`${start}${String(id)}`);
      return id;
    }),
    wrap(window, end!, (original) => (...given) => {
      pending.delete(`${start}${String(given[0])}`);
      return original.apply(window, given);
    }),
  ]);

/** Watches the page until `stop`. What was there before does not count. */
export const watchPage = (): Watched => {
  const listeners = new Map<string, number>();
  const observed = new Map<unknown, Set<unknown>>();
  const pending = new Set<unknown>();
  const undo = [...watchListeners(listeners), ...watchObservers(observed), ...watchTimers(pending)];
  return {
    listeners: () => [...listeners.keys()],
    observers: () => [...observed.values()].reduce((sum, targets) => sum + targets.size, 0),
    timers: () => pending.size,
    stop: () => undo.toReversed().forEach((put) => put()),
  };
};
