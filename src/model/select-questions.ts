import type { QuestionsQuery } from './question.ts';
import { matches } from './search.ts';
import { isRaw, newestFirst, type Raw, selectPage, text } from './select-page.ts';

/** What of a question can be searched: itself and its answers. */
const wordsOf = (question: Raw): string => {
  const answers: unknown[] = Array.isArray(question.answers) ? question.answers : [];
  return [question, ...answers].map((one) => (isRaw(one) ? text(one.text) : '')).join(' ');
};

/** One page of all questions, newest first. */
export const selectQuestions = (answer: unknown, query: QuestionsQuery): unknown =>
  selectPage(
    answer,
    query,
    (question) => !query.search || matches(wordsOf(question), query.search),
    newestFirst('askedAt'),
  );
