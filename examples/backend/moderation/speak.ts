import type { Answer } from '../../../src/model/question.ts';
import { type Database, OperatorError } from '../database.ts';
import { changeQuestion } from '../questions/question.write.ts';
import { changeReview } from '../reviews.change.ts';
import { today } from './moderation.ts';

/** The shop's reply to a review, in the place of an earlier one. @throws OperatorError */
export const replyTo = (database: Database, review: string, body: string, author?: string): Promise<void> =>
  database.transaction(async (session) => {
    const reply = { ...(author && { author }), body, publishedAt: today() };
    const found = await changeReview(session, review, ({ record, own }) => ({
      record: { ...record, reply },
      own: { ...own, reply },
    }));
    if (!found) throw new OperatorError(`${review}: there is no review of that id`);
  });

/** One more answer to a question. @throws OperatorError */
export const answerTo = (database: Database, question: string, answer: Omit<Answer, 'answeredAt'>): Promise<void> =>
  database.transaction(async (session) => {
    const found = await changeQuestion(session, question, ({ record }) => ({
      record: { ...record, answers: [...(record.answers ?? []), { ...answer, answeredAt: today() }] },
    }));
    if (!found) throw new OperatorError(`${question}: there is no question of that id`);
  });
