/** Beside what every widget emits: name without `candor-` → what it tells. */
export interface QuestionsEmits {
  /** Before other words are searched for; cancelable. */
  search: { search: string };
  /** The form is asked for, with what was searched for; cancelable. */
  ask: { text: string };
  /** Before further questions are read; cancelable. */
  page: { shown: number };
  /** A question of an accordion is opened or closed. */
  toggle: { question: string; open: boolean };
}
