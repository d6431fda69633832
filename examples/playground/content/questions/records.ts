import type { Answers, Question, Topic } from './question.ts';

type Json = Record<string, unknown>;

const sumOf = (text: string): unknown => {
  const [, amount, currency] = /^\s*(-?\d+(?:[.,]\d+)?)\s*([A-Za-z]{3})\s*$/.exec(text) ?? [];
  return amount ? { amount: amount.replace(',', '.'), currency: currency!.toUpperCase() } : text;
};

const listed = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((one) => one.trim())
    .filter(Boolean);

/** The answer as the record has it. What cannot be read is handed on as it is: the schema says what is wrong with it. */
const toValue = (question: Question, text: string): unknown => {
  switch (question.kind) {
    case 'count':
      return /^\s*\d+\s*$/.test(text) ? Number(text) : text;
    case 'money':
      return sumOf(text);
    case 'choice or money':
      return text in question.choices ? text : sumOf(text);
    case 'lines':
      return listed(text, '\n');
    case 'several':
      return listed(text, ',');
    default:
      return text.trim();
  }
};

const toText = (question: Question, value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join(question.kind === 'lines' ? '\n' : ',');
  if (typeof value !== 'object') return String(value);
  const { amount, currency } = value as Json;
  return amount ? `${String(amount)} ${String(currency)}` : '';
};

const isAsked = ({ with: other }: Question, answers: Answers): boolean => !other || Boolean(answers[other]?.trim());

/** The questions to show: some are asked only when another is answered. */
export const asked = ({ questions }: Topic, answers: Answers): readonly Question[] =>
  questions.filter((question) => isAsked(question, answers));

const put = (record: Json, path: readonly string[], value: unknown): Json => {
  const [name, ...rest] = path as [string, ...string[]];
  return { ...record, [name]: rest.length > 0 ? put((record[name] ?? {}) as Json, rest, value) : value };
};

const get = (record: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Json | undefined)?.[name], record);

/** Answers as a record of the wire contract; whether it keeps the contract is for its schema to say. */
export const toRecord = (topic: Topic, answers: Answers, index: number): Json => {
  const summary = topic.summary?.(answers);
  const begun: Json = { ...topic.fixed(index), ...(summary && { summary }) };
  return asked(topic, answers).reduce((record, question) => {
    const text = answers[question.at] || (question.kind === 'choice' && question.with ? question.standard?.() : '');
    return text?.trim() ? put(record, question.at.split('.'), toValue(question, text)) : record;
  }, begun);
};

/** The answers that make such a record, to go on from what was pasted or linked. */
export const toAnswers = ({ questions }: Topic, record: Json): Answers =>
  Object.fromEntries(
    questions.flatMap((question) => {
      const text = toText(question, get(record, question.at.split('.')));
      return text ? [[question.at, text]] : [];
    }),
  );
