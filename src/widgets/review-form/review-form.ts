import disclosureStyles from '../../ui/disclosure.css?inline';
import fieldStyles from '../../ui/field.css?inline';
import { type AttributesOf, defineWidget, type ViewProps } from '../../widget.ts';
import { attributes } from './review-form.attributes.ts';
import type { ReviewFormEmits } from './review-form.emits.ts';
import styles from './review-form.css?inline';
import { text } from './review-form.text.ts';
import { ReviewFormView } from './review-form.view.tsx';
import writingStyles from './writing.css?inline';

export type ReviewFormProps = ViewProps<
  AttributesOf<typeof attributes>,
  Record<never, never>,
  typeof text,
  undefined,
  ReviewFormEmits
>;

/** Low effort, no steering: the same form, the same way and the same thanks for every score. */
export default defineWidget({
  attributes,
  reads: () => ({}),
  writes: ['review'],
  view: ReviewFormView,
  styles: disclosureStyles + fieldStyles + styles + writingStyles,
  text,
  reserve: { minHeight: 44 },
});
