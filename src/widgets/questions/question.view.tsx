import type { Answer, Question } from '../../model/question.ts';
import { DateLine } from '../../ui/date.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Marked } from '../../ui/marked.tsx';
import type { QuestionsProps } from './questions.ts';

interface Props extends Pick<QuestionsProps, 'attributes' | 'data' | 'say' | 'format' | 'choice' | 'emit'> {
  readonly question: Question;
}

type Words = Pick<Props, 'say' | 'format'>;

const When = ({ iso, say, format }: Words & { readonly iso: string | undefined }) => (
  <DateLine iso={iso}>{iso ? format.date(iso) : say('dateNotGiven')}</DateLine>
);

/** Who speaks comes before what is said: a shop's word is another than a buyer's. */
const AnswerItem = ({ answer, search, say, format }: Words & { readonly answer: Answer; readonly search: string }) => (
  <div class="answer" part="answer">
    <p class="by">
      <span class="role" part="role">
        {say(`role_${answer.role ?? 'unknown'}`)}
      </span>
      {answer.author && <bdi part="author">{answer.author}</bdi>}
      <When iso={answer.answeredAt} say={say} format={format} />
    </p>
    <p class="prose" part="answer-text" dir="auto">
      <Marked text={answer.text} search={search} />
    </p>
  </div>
);

const Answers = ({ question, data, choice, say, format }: Props) => {
  const { answers = [] } = question;
  const { answeredWithinDays: days } = data.questions;
  return answers.length > 0 ? (
    <>
      {answers.map((answer, place) => (
        <AnswerItem key={place} answer={answer} search={choice.search} say={say} format={format} />
      ))}
    </>
  ) : (
    <p class="unanswered" part="unanswered">
      {say('notAnswered')}
      {days !== undefined && <span class="note">{say('usuallyAnswered', { n: days })}</span>}
    </p>
  );
};

/** Whether an answer waits behind it is said before it is opened. */
const Asked = ({ question, attributes, choice, say, format }: Props) => {
  const { text, language, author, askedAt, answers = [] } = question;
  return (
    <>
      <Heading level={attributes.headingLevel + 1} class="asked" part="question-text" lang={language} dir="auto">
        <Marked text={text} search={choice.search} />
      </Heading>
      <p class="by">
        <span part="author">
          {author?.name ? <bdi>{say('askedBy', { name: author.name })}</bdi> : say('askedAnonymously')}
        </span>
        <When iso={askedAt} say={say} format={format} />
        {attributes.layout === 'accordion' && (
          <span>{answers.length > 0 ? say('answerCount', { n: answers.length }) : say('notAnswered')}</span>
        )}
      </p>
    </>
  );
};

/** One question and its answers: all in sight, or behind the question. */
export const QuestionItem = (props: Props) => {
  const { question, attributes, choice, emit } = props;
  if (attributes.layout === 'list')
    return (
      <article class="question" part="question" tabIndex={-1} aria-label={question.text.slice(0, 200)}>
        <Asked {...props} />
        <Answers {...props} />
      </article>
    );
  return (
    <details
      class="question"
      part="question"
      // What was found may stand in an answer.
      open={!!choice.search}
      onToggle={({ currentTarget: { open } }) => emit('toggle', { question: question.id, open })}
    >
      <summary part="header">
        <div>
          <Asked {...props} />
        </div>
        <Icon name="down" />
      </summary>
      <Answers {...props} />
    </details>
  );
};
