import type { ReviewInput } from '../../model/write.ts';

/** Beside what every widget emits: name without `candor-` → what it tells. */
export interface ReviewFormEmits {
  /** The dialog is opened. */
  'form-open': undefined;
  /** Stars are chosen. */
  rate: { value: number };
  /** Before the review is sent: the input of the wire contract without the e-mail address; cancelable. */
  submit: { input: Omit<ReviewInput, 'email' | 'trap'> };
  /** The backend has given its receipt. */
  submitted: { id: string; status: 'published' | 'pending' };
  /** Fields are to be changed, by their paths. */
  invalid: { fields: readonly string[] };
}
