/** Beside what every widget emits: name without `candor-` → what it tells. */
export interface RatingEmits {
  /** Before the rating's link is followed; cancelable. */
  jump: { product: string };
}
