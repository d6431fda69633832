import type { Question } from './question.ts';

interface Props {
  readonly id: string;
  readonly question: Question;
  readonly answer: string;
  readonly change: (answer: string) => void;
  /** What is written where nothing is answered. */
  readonly placeholder: string | undefined;
}

const inputs = { text: 'text', address: 'url', count: 'number', date: 'date', time: 'time', money: 'text' } as const;

/** Which of the choices is taken; a sum is none of them. */
const sum = 'sum';

const ChoiceOrMoney = ({
  id,
  question,
  answer,
  change,
}: Props & { question: Question & { kind: 'choice or money' } }) => {
  const isSum = answer !== '' && !(answer in question.choices);
  return (
    <div class="or-money">
      <select
        id={id}
        value={isSum ? sum : answer}
        onChange={({ currentTarget: { value } }) => change(value === sum ? ' EUR' : value)}
      >
        <option value="">not said</option>
        {Object.entries(question.choices).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
        <option value={sum}>{question.sum}</option>
      </select>
      {isSum && (
        <input
          type="text"
          aria-label={`${question.sum}, such as 4.90 EUR`}
          value={answer}
          onInput={({ currentTarget }) => change(currentTarget.value || ' ')}
        />
      )}
    </div>
  );
};

const Several = ({ id, question, answer, change }: Props & { question: Question & { kind: 'several' } }) => {
  const chosen = answer.split(',').filter(Boolean);
  return (
    <div class="several" role="group" aria-labelledby={`${id}-label`}>
      {Object.entries(question.choices).map(([value, words]) => (
        <label key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() =>
              change(
                Object.keys(question.choices)
                  .filter((one) => chosen.includes(one) !== (one === value))
                  .join(','),
              )
            }
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
};

const Control = (props: Props) => {
  const { id, question, answer, change, placeholder } = props;
  switch (question.kind) {
    case 'several':
      return <Several {...props} question={question} />;
    case 'choice or money':
      return <ChoiceOrMoney {...props} question={question} />;
    case 'lines':
      return <textarea id={id} rows={3} value={answer} onInput={({ currentTarget }) => change(currentTarget.value)} />;
    case 'choice':
      return (
        <select
          id={id}
          value={answer || question.standard?.() || ''}
          onChange={({ currentTarget }) => change(currentTarget.value)}
        >
          {!question.standard && <option value="">not said</option>}
          {Object.entries(question.choices).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      );
    default:
      return (
        <input
          id={id}
          // Preact types one kind of input at a time.
          type={inputs[question.kind] as 'text'}
          min={question.kind === 'count' ? 0 : undefined}
          autocomplete="off"
          placeholder={placeholder}
          value={answer}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      );
  }
};

/** A question, its field, and a word of help. */
export const QuestionField = (props: Props) => (
  <div class="field">
    {props.question.kind === 'several' ? (
      <span class="label" id={`${props.id}-label`}>
        {props.question.ask}
      </span>
    ) : (
      <label for={props.id}>{props.question.ask}</label>
    )}
    <Control {...props} />
    {props.question.hint && <p>{props.question.hint}</p>}
  </div>
);
