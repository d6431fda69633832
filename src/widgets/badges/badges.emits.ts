/** Beside what every widget emits: name without `candor-` → what it tells. */
export interface BadgesEmits {
  /** The shopper opens the facts of a badge. */
  'badge-open': { id: string };
}
