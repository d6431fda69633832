import type { Fault } from '../../faults/fault.ts';
import { type Outcome, outcomeOf, toldOf } from './outcomes.ts';
import type { Course } from './page.ts';

/** Milliseconds until something has to stand, and what a machine that does other things may add to them. */
const patience = 4_000;
const slack = 1_500;

export type Temperature = 'cold' | 'warm';

const isShown = ({ state, text, fallback }: Course): boolean =>
  (state === 'ready' || state === 'empty') && text !== '' && !fallback;

const stands = (course: Course, temperature: Temperature): string[] => {
  const { state, text, fallback } = course;
  if (temperature === 'cold')
    return state === 'error' && fallback
      ? []
      : [`is ${state}, its children ${fallback ? 'shown' : 'hidden'}; expected the fallback`];
  return state === 'stale' && text !== '' && !fallback
    ? []
    : [`is ${state} with "${text.slice(0, 40)}"; expected the copy from before, marked stale`];
};

const told = (fault: Fault, { errors }: Course): string[] => {
  if (errors.length !== 1) return [`${errors.length} candor-error events; expected one: ${JSON.stringify(errors)}`];
  const [{ code, status } = { code: '', status: null }] = errors;
  const expected = toldOf(fault);
  return !expected || (expected.code === code && expected.status === status)
    ? []
    : [`candor-error says ${code} ${status ?? ''}; expected ${expected.code} ${expected.status ?? ''}`];
};

const untold = ({ errors }: Course): string[] =>
  errors.length === 0 ? [] : [`candor-error though it is shown: ${JSON.stringify(errors)}`];

const byOutcome: Readonly<Record<Outcome, (fault: Fault, course: Course, temperature: Temperature) => string[]>> = {
  fallback: (fault, course, temperature) => [...stands(course, temperature), ...told(fault, course)],
  shown: (_, course) => [...(isShown(course) ? [] : [`is ${course.state}; expected the data`]), ...untold(course)],
  judged: (fault, course, temperature) =>
    isShown(course) ? untold(course) : [...stands(course, temperature), ...told(fault, course)],
};

/** What is wrong with what a shopper met while the fault lasted. */
export const judge = (fault: Fault, course: Course, temperature: Temperature): string[] => [
  ...(course.decided === null || course.decided > patience + slack
    ? [`decided after ${course.decided} ms; expected at most ${patience}`]
    : []),
  ...byOutcome[outcomeOf(fault)](fault, course, temperature),
];

/** One line of ours for everything that was told, none twice, and no other. */
export const judgeLines = (said: readonly string[], messages: readonly string[]): string[] => [
  ...said.filter((line) => !line.startsWith('[candor] ')).map((line) => `the console has a line of nobody: ${line}`),
  ...said.filter((line, place) => said.indexOf(line) !== place).map((line) => `said twice: ${line}`),
  ...messages.filter((message) => !said.includes(`[candor] ${message}`)).map((message) => `not said: ${message}`),
];
