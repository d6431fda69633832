import type { Answer, Question } from '../../model/question.ts';
import type { FallbackProps } from '../../widget.ts';
import type { QuestionsProps } from './questions.ts';

type Words = Pick<QuestionsProps, 'say' | 'format'>;

const dayOf = (iso: string | undefined, { say, format }: Words): string =>
  iso ? format.date(iso) : say('dateNotGiven');

/** Who speaks comes before what is said. */
const AnswerLine = ({ answer, ...words }: Words & { readonly answer: Answer }) => (
  <p>
    {words.say(`role_${answer.role ?? 'unknown'}`)} · {answer.author && <bdi>{answer.author} · </bdi>}
    {dayOf(answer.answeredAt, words)}: <bdi>{answer.text}</bdi>
  </p>
);

const AskedLine = ({ question: { author, askedAt }, ...words }: Words & { readonly question: Question }) => (
  <p>
    <bdi>{author?.name ? words.say('askedBy', { name: author.name }) : words.say('askedAnonymously')}</bdi> ·{' '}
    {dayOf(askedAt, words)}
  </p>
);

/** The first questions with their answers, and how many there are. */
export const fallback = ({ data, say, format }: FallbackProps<QuestionsProps>) => {
  const { items, total } = data.questions;
  if (items.length === 0) return null;
  const shown = items.length;
  return (
    <>
      <p>{total === undefined ? say('questionsOnly', { n: shown }) : say('questionsShown', { shown, n: total })}</p>
      <ul>
        {items.map((question) => (
          <li>
            <p lang={question.language} dir="auto">
              {question.text}
            </p>
            <AskedLine question={question} say={say} format={format} />
            {question.answers?.length ? (
              question.answers.map((answer) => <AnswerLine answer={answer} say={say} format={format} />)
            ) : (
              <p>{say('notAnswered')}</p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
