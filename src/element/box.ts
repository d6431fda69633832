/**
 * Lets go of the held box where nobody can see it: a box that shrinks is a shift too, unless all that it moves is below
 * the screen before and after.
 */
export const release = (host: Element, content: Element): void => {
  const { top } = host.getBoundingClientRect();
  const { height } = content.getBoundingClientRect();
  host.toggleAttribute('collapsed', top + height >= innerHeight);
};
