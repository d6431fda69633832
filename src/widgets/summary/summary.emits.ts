/** Beside what every widget emits: name without `candor-` → what it tells. */
export interface SummaryEmits {
  /** A bar is chosen, or all are shown again: whole stars, empty for all. */
  filter: { ratings: readonly number[] };
  /** The shopper opens how reviews are collected. */
  'collection-open': undefined;
}
