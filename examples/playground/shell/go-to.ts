/** Moves view and focus to a heading. The hash holds the scene, so no link can. */
export const goTo = (id: string): void => {
  const heading = document.getElementById(id);
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
};
