import * as z from 'zod/mini';
import { listOf } from './list.ts';
import { Count, Id, Language, Moment } from './primitives.ts';
import { defineResource } from './resource.ts';

export const roles = ['merchant', 'buyer', 'expert'] as const;

export const Answer = z.object({
  text: z.string(),
  author: z.optional(z.string()),
  /** Who speaks; absent: not stated. */
  role: z.catch(z.optional(z.enum(roles)), undefined),
  answeredAt: z.optional(Moment),
});
export type Answer = z.output<typeof Answer>;

export const Question = z.object({
  id: Id,
  product: z.optional(Id),
  text: z.string(),
  language: z.optional(Language),
  author: z.optional(z.object({ name: z.optional(z.string()) })),
  askedAt: z.optional(Moment),
  answers: z.optional(listOf(Answer)),
});
export type Question = z.output<typeof Question>;

export interface QuestionsQuery {
  /** Absent: questions to the shop itself and about all products. */
  product?: string;
  search?: string;
  limit: number;
  /** `next` of the page before. */
  cursor?: string;
}

/** Newest first. */
export const questions = defineResource<QuestionsQuery>()({
  name: 'questions',
  envelope: z.object({
    /** All questions of the subject, and those that fit the search. */
    total: z.optional(Count),
    matching: z.optional(Count),
    next: z.optional(z.string()),
    /** Days within which half of all answers came, as counted; never promised. */
    answeredWithinDays: z.optional(Count),
    updatedAt: z.optional(Moment),
  }),
  records: { items: Question },
});
