import * as z from 'zod/mini';
import { Id, Language, Moment } from './primitives.ts';
import { reportReasons } from './report-reasons.ts';

/** What a shopper can send. Each has one address, one input, and a key of its own per intent. */
export const writeNames = ['review', 'question', 'vote', 'report', 'photo'] as const;
export type WriteName = (typeof writeNames)[number];

/** One intent of a shopper, kept over every retry: 128 random bits or more, as text that fits into a header. */
export const Key = z.string().check(z.regex(/^[\w-]{22,64}$/));

const words = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
/** Enough to tell an address from a mistake; whether it exists only a letter to it can tell. */
const Email = z.string().check(z.maxLength(254), z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/));
const Name = words(80);
const atMost = <Entry>(most: number) => z.refine<Entry[]>((list) => list.length <= most, `are more than ${most}`);

/** `POST /reviews`. A score alone is a whole review: nothing else is asked of anybody. */
export const ReviewInput = z.object({
  /** Absent: a review of the shop. */
  product: z.optional(Id),
  rating: z.int().check(z.gte(1), z.lte(5)),
  title: z.optional(words(150)),
  body: z.optional(words(10_000)),
  language: z.optional(Language),
  author: z.object({
    name: Name,
    location: z.optional(Name),
    facts: z.optional(z.array(z.object({ name: words(60), value: words(120) })).check(atMost(10))),
  }),
  /** To ask back; never published. */
  email: z.optional(Email),
  experiencedAt: z.optional(Moment),
  /** Keys of photos that were sent before. */
  photos: z.optional(z.array(Key).check(atMost(6))),
  /** A field that no person sees: what fills it in is a program. */
  trap: z.optional(z.string()),
});
export type ReviewInput = z.output<typeof ReviewInput>;

/** `POST /questions`. */
export const QuestionInput = z.object({
  product: z.optional(Id),
  text: words(2_000),
  language: z.optional(Language),
  author: z.object({ name: Name }),
  /** To tell that there is an answer; never published. */
  email: z.optional(Email),
});
export type QuestionInput = z.output<typeof QuestionInput>;

/** `POST /reviews/{id}/votes`. */
export const VoteInput = z.object({ review: Id, helpful: z.boolean() });
export type VoteInput = z.output<typeof VoteInput>;

/** `POST /reviews/{id}/reports`. Article 16(2): why, where, who, and that it is meant in good faith. */
export const ReportInput = z.object({
  review: Id,
  reason: z.enum(reportReasons),
  explanation: z.optional(words(2_000)),
  name: z.optional(Name),
  email: z.optional(Email),
  /** Stated by whoever reports, or there is no report. */
  goodFaith: z.boolean().check(z.refine((stated) => stated, 'must be stated')),
});
export type ReportInput = z.output<typeof ReportInput>;

/** The only proof that a write took effect: the key that was sent, and what it became. */
export const Receipt = z.object({ key: Key, id: Id, status: z.enum(['published', 'pending']) });
export type Receipt = z.output<typeof Receipt>;

/** Inputs by write; photos are bytes, and have none. */
export const writes = {
  review: ReviewInput,
  question: QuestionInput,
  vote: VoteInput,
  report: ReportInput,
} satisfies Partial<Record<WriteName, z.ZodMiniType>>;
