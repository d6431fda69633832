import type { ReviewChoice } from '../../model/review-choice.ts';

/** The whole choice as it will be. */
type Chosen = { readonly [Name in keyof ReviewChoice]: ReviewChoice[Name] };

/** Beside what every widget emits: name without `candor-` → what it tells. */
export interface ReviewsEmits {
  /** Before a filter is set or removed; cancelable. */
  filter: Chosen;
  /** Before the order changes; cancelable. */
  sort: Chosen;
  /** Before other words are searched for; cancelable. */
  search: Chosen;
  /** Before further reviews are read; cancelable. */
  page: { shown: number };
  /** Before a photo is opened: its place from 0; cancelable. */
  'photo-open': { review: string; photo: number };
  /** Before it is sent whether a review helped; cancelable. */
  helpful: { review: string; helpful: boolean };
  /** Before the form to report a review opens; cancelable. */
  report: { review: string };
}
