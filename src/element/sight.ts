type Seen = (visible: boolean) => void;

/** One observer for all elements of a page, instead of one each. */
const shared = (options: IntersectionObserverInit) => {
  const callbacks = new WeakMap<Element, Seen>();
  let observer: IntersectionObserver | undefined;
  return (element: Element, seen: Seen): (() => void) => {
    if (globalThis.IntersectionObserver)
      observer ??= new IntersectionObserver(
        (entries) => entries.forEach(({ target, isIntersecting }) => callbacks.get(target)?.(isIntersecting)),
        options,
      );
    callbacks.set(element, seen);
    observer?.observe(element);
    return () => {
      callbacks.delete(element);
      observer?.unobserve(element);
    };
  };
};

const watchNear = shared({ rootMargin: '100% 0px' });
const watchShown = shared({ threshold: 0.5 });

/** Whether the element is within one screen of being seen now. Asks for a layout: before anything is written. */
export const isNear = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return element.getClientRects().length > 0 && bottom >= -innerHeight && top <= 2 * innerHeight;
};

/** An observer speaks at once of what it is given. One that says nothing for so long, in milliseconds, will never speak. */
const silence = 2_000;

/**
 * Calls once when the element comes within one screen of being seen: early enough to let go of what it held. Returns
 * how to stop.
 */
export const whenNear = (element: Element, near: () => void): (() => void) => {
  const come = () => {
    stop();
    near();
  };
  const timer = setTimeout(come, silence);
  const unwatch = watchNear(element, (visible) => {
    clearTimeout(timer);
    if (visible) come();
  });
  const stop = () => {
    clearTimeout(timer);
    unwatch();
  };
  return stop;
};

/** Calls once when half of the element has been on screen for one second. Returns how to stop. */
export const whenSeen = (element: Element, seen: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unwatch = watchShown(element, (visible) => {
    clearTimeout(timer);
    if (visible) timer = setTimeout(() => (stop(), seen()), 1000);
  });
  const stop = () => {
    clearTimeout(timer);
    unwatch();
  };
  return stop;
};
