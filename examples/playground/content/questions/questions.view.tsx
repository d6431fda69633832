import { useState } from 'preact/hooks';
import type { PageData } from '../../../../src/model/page-data.ts';
import { resources } from '../../../../src/model/resources.ts';
import type { AnyResource } from '../../../../src/model/resource.ts';
import { Problems } from '../problems.view.tsx';
import type { Answers, Questionnaire, Topic } from './question.ts';
import { QuestionField } from './question.view.tsx';
import { asked, toAnswers } from './records.ts';
import { soundRecord } from './sound.ts';

interface Entry {
  readonly topic: Topic;
  readonly answers: Answers;
}

const recordsIn = (data: PageData, resource: string): readonly Record<string, unknown>[] => {
  const items = (data[resource] as { readonly items?: unknown } | undefined)?.items;
  return Array.isArray(items) ? items.filter((item) => typeof item === 'object' && item !== null) : [];
};

/** The answers that stand in records already, and every topic of which there is nothing yet. */
const entriesOf = ({ resource, topics }: Questionnaire, data: PageData): Entry[] => {
  const records = recordsIn(data, resource);
  return topics.flatMap((topic) => {
    const held = records.filter((record) => topics.find(({ holds }) => holds(record)) === topic);
    return held.length > 0
      ? held.map((record) => ({ topic, answers: toAnswers(topic, record) }))
      : [{ topic, answers: {} }];
  });
};

const isAnswered = ({ answers }: Entry): boolean => Object.values(answers).some((answer) => answer.trim());

const soundOf = ({ resource }: Questionnaire, { topic, answers }: Entry, index: number) =>
  soundRecord(topic, answers, index, (resources[resource] as AnyResource).records.items!);

interface EntryProps {
  readonly id: string;
  readonly title: string;
  readonly entry: Entry;
  readonly change: (answers: Answers) => void;
  readonly remove: (() => void) | undefined;
}

const EntryForm = ({ id, title, entry: { topic, answers }, change, remove }: EntryProps) => {
  // Only at first: what somebody has opened stays open, whatever they write or take away.
  const [open] = useState(() => isAnswered({ topic, answers }));
  return (
    <details class="topic" open={open}>
      <summary>{title}</summary>
      {asked(topic, answers).map((question) => (
        <QuestionField
          key={question.at}
          id={`${id}-${question.at}`}
          question={question}
          answer={answers[question.at] ?? ''}
          placeholder={question.at === 'summary' ? topic.summary?.(answers) : undefined}
          change={(answer) => change({ ...answers, [question.at]: answer })}
        />
      ))}
      {remove && (
        <button type="button" onClick={remove}>
          Remove {title}
        </button>
      )}
    </details>
  );
};

interface Props {
  readonly questionnaire: Questionnaire;
  /** The visitor's own records, where there are some. */
  readonly data: PageData;
  readonly use: (data: PageData) => void;
}

/** Plain questions, whose answers are the records. */
export const QuestionsForm = ({ questionnaire, data, use }: Props) => {
  const [entries, setEntries] = useState(() => entriesOf(questionnaire, data));
  const set = (next: readonly Entry[]): void => {
    setEntries([...next]);
    const items = next.filter(isAnswered).map((entry, index) => soundOf(questionnaire, entry, index).record);
    use({ ...data, [questionnaire.resource]: { items } });
  };
  const titleOf = (entry: Entry): string => {
    const alike = entries.filter(({ topic }) => topic === entry.topic);
    return alike.length > 1 ? `${entry.topic.title} ${alike.indexOf(entry) + 1}` : entry.topic.title;
  };
  const lines = entries.filter(isAnswered).flatMap((entry, index) =>
    soundOf(questionnaire, entry, index).unfit.map(({ question, reason }) => ({
      where: titleOf(entry),
      what: `${question ? `“${question.ask}”` : 'Something'} ${reason}`,
    })),
  );
  return (
    <>
      <p>{questionnaire.about}</p>
      {entries.map((entry, index) => (
        <EntryForm
          key={`${entry.topic.name}-${index}`}
          id={`answer-${index}`}
          title={titleOf(entry)}
          entry={entry}
          change={(answers) => set(entries.with(index, { ...entry, answers }))}
          remove={
            entries.filter(({ topic }) => topic === entry.topic).length > 1
              ? () => set(entries.toSpliced(index, 1))
              : undefined
          }
        />
      ))}
      <p class="caption">
        {questionnaire.topics
          .filter(({ several }) => several)
          .map((topic) => (
            <button
              key={topic.name}
              type="button"
              onClick={() => {
                const last = entries.findLastIndex((entry) => entry.topic === topic);
                setEntries(entries.toSpliced(last + 1, 0, { topic, answers: {} }));
              }}
            >
              Another: {topic.title}
            </button>
          ))}
      </p>
      <div role="status">
        <Problems title="Not shown until it is mended:" lines={lines} />
      </div>
    </>
  );
};
