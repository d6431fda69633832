import type * as z from 'zod/mini';
import type { Answers, Question, Topic } from './question.ts';
import { toRecord } from './records.ts';

/** What is wrong with an answer; without a question, with what has not been answered yet. */
export interface Unfit {
  readonly question: Question | undefined;
  readonly reason: string;
}

const reasons: Readonly<Partial<Record<Question['kind'], string>>> = {
  count: 'is no whole number',
  money: 'is no sum such as 4.90 EUR',
  'choice or money': 'is no sum such as 4.90 EUR',
  address: 'is no address such as https://shop.example/returns',
  date: 'is no date',
  time: 'is no time such as 15:00',
};

/** The question that a path of the record is about. */
const questionAt = ({ questions }: Topic, path: string): Question | undefined =>
  questions.find(({ at }) => at === path || path.startsWith(`${at}.`)) ??
  questions.find(({ at }) => at.startsWith(`${path}.`));

/** The record without the answers that cannot stand in it: half an answer costs itself, and none of the others. */
export const soundRecord = (
  topic: Topic,
  answers: Answers,
  index: number,
  schema: z.ZodMiniType,
): { readonly record: Readonly<Record<string, unknown>>; readonly unfit: readonly Unfit[] } => {
  const record = toRecord(topic, answers, index);
  const parsed = schema.safeParse(record);
  const path = parsed.success ? '' : (parsed.error.issues[0]?.path ?? []).join('.');
  if (!path) return { record, unfit: [] };
  const question = questionAt(topic, path);
  if (!question || !answers[question.at]?.trim())
    return { record, unfit: [{ question, reason: 'has to be answered' }] };
  const { [question.at]: _, ...others } = answers;
  const sound = soundRecord(topic, others, index, schema);
  const reason = reasons[question.kind] ?? 'cannot be shown so';
  return { record: sound.record, unfit: [{ question, reason }, ...sound.unfit] };
};
