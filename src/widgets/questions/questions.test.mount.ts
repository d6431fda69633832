import * as z from 'zod/mini';
import type { Reply, Sending } from '../../backend.ts';
import { defineBackend } from '../../backend.ts';
import { selectQuestions } from '../../model/select-questions.ts';
import { mountWidget, settled } from '../../../test/mount.ts';
import questions from './questions.ts';
import { sample } from './questions.sample.ts';

export const sampleItems = (sample.data.questions as { items: readonly Record<string, unknown>[] }).items;

type Take = (input: unknown, sending: Sending) => Promise<Reply>;

export const reply = (status: number, body: unknown): Reply => ({ status, headers: new Headers(), body });
export const receipt: Take = async (_, { key }) => reply(201, { key, id: 'q-new', status: 'pending' });

/** The widget on a backend that takes questions by `take`, or takes none. */
export const mountQuestions = async (
  attributes: Record<string, string> = {},
  { take, answer = sample.data.questions }: { take?: Take | undefined; answer?: unknown } = {},
) => {
  const backend = defineBackend({
    options: z.object({}),
    connect: () => ({
      read: { questions: async (query) => selectQuestions(answer, query) },
      ...(take && { write: async () => ({ question: take }) }),
    }),
  });
  const element = mountWidget(questions, { product: 'wool-coat', ...attributes }, { backend });
  const state = await settled(element);
  const root = element.shadowRoot!;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return {
    element,
    state,
    root,
    asked: () => all('.asked').map(({ textContent }) => textContent),
    count: () => root.querySelector('.count')?.textContent,
    button: (name: string) => all('button').find(({ textContent }) => textContent === name)!,
    search: () => root.querySelector<HTMLInputElement>('[type=search]')!,
    field: (name: string) => root.querySelector<HTMLInputElement>(`[name="${name}"]`)!,
    submit: () => root.querySelector<HTMLInputElement>('[type=submit]')!,
    problems: () => all('.problem').map(({ textContent }) => textContent),
    sent: () => root.querySelector('.sent')?.textContent,
    spoken: () => root.querySelector('[role=status]')?.textContent,
  };
};

/** Details of each event of that name. */
export const told = (element: HTMLElement, name: string): Record<string, unknown>[] => {
  const details: Record<string, unknown>[] = [];
  element.addEventListener(`candor-${name}`, (event) => details.push((event as CustomEvent).detail));
  return details;
};
