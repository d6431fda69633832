/**
 * Lets go of the held box where nobody can see it: a box that shrinks is a shift too, unless all that it moves is below
 * the screen before and after.
 */
const release = ({ target }: ResizeObserverEntry): void => {
  const { host } = target.getRootNode() as ShadowRoot;
  const { top } = host.getBoundingClientRect();
  host.toggleAttribute('collapsed', top + target.getBoundingClientRect().height >= innerHeight);
};

/** The observer speaks after layout and before paint: nothing is computed for the question alone. */
let observer: ResizeObserver | undefined;

/** Holds or lets go of an element's box by what is in it, from now on. Returns how to stop. */
export const fitBox = (content: Element): (() => void) => {
  observer ??= new ResizeObserver((entries) => entries.forEach(release));
  observer.observe(content);
  return () => observer?.unobserve(content);
};
