/** Beside what every widget emits: name without `candor-` → what it tells. */
export interface CarouselEmits {
  /** The position has changed: `index` is the place of the first review in sight, from 0. */
  slide: { index: number; total: number; by: 'previous' | 'next' | 'keys' | 'scroll' };
  /** "See all" is pressed, before its link is followed; cancelable. */
  'see-all': { product: string | undefined; total: number | undefined };
}
