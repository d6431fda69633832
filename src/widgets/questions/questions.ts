import { questions } from '../../model/question.ts';
import disclosureStyles from '../../ui/disclosure.css?inline';
import searchStyles from '../../ui/search.css?inline';
import { type AttributesOf, defineWidget, type Read, read, type ViewProps } from '../../widget.ts';
import { attributes } from './questions.attributes.ts';
import type { QuestionsEmits } from './questions.emits.ts';
import styles from './questions.css?inline';
import { text } from './questions.text.ts';
import { QuestionsView } from './questions.view.tsx';

export type QuestionsReads = { questions: Read<typeof questions> };
export interface QuestionsChoice {
  readonly search: string;
}
export type QuestionsProps = ViewProps<
  AttributesOf<typeof attributes>,
  QuestionsReads,
  typeof text,
  QuestionsChoice,
  QuestionsEmits
>;

/** What others asked of a product or shop and what was answered; searched before one asks oneself. */
export default defineWidget({
  attributes,
  reads: ({ product, limit }, { search }: QuestionsChoice): QuestionsReads => ({
    questions: read(questions, { ...(product !== undefined && { product }), ...(search && { search }), limit }),
  }),
  view: QuestionsView,
  styles: disclosureStyles + searchStyles + styles,
  text,
  reserve: { minHeight: 320, screen: true },
  choice: { initial: { search: '' }, shares: ({ product }) => `questions:${product ?? ''}` },
  isEmpty: ({ questions: { total, items } }) => (total ?? items.length) === 0,
});
