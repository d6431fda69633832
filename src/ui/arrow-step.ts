/** Where an arrow key leads along the reading direction of the element that listens: 1 on, -1 back, 0 for other keys. */
export const arrowStep = ({ key, currentTarget }: KeyboardEvent): 1 | -1 | 0 => {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
  const forward = getComputedStyle(currentTarget as Element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  return key === forward ? 1 : -1;
};
