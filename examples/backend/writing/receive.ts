import type { QuestionInput, Receipt, ReportInput, ReviewInput, VoteInput } from '../../../src/model/write.ts';
import type { Review } from '../../../src/model/review.ts';
import type { Question } from '../../../src/model/question.ts';
import type { Session } from '../database.ts';
import { firstModeration, today } from '../moderation/moderation.ts';
import { claimPhotos } from '../photos/photo.claim.ts';
import { writeQuestion } from '../questions/question.write.ts';
import { RequestError } from '../request.error.ts';
import { type Moderation, toRow } from '../review.row.ts';
import { changeReview } from '../reviews.change.ts';
import { writeReviews } from '../reviews.write.ts';
import { storable, storableRecord } from '../storable.text.ts';

/** Keeps one kind of input, inside the transaction of its key. */
export type Receive<Input> = (session: Session, id: string, input: Input) => Promise<Receipt['status']>;

/** What is withheld says so to nobody: a program learns nothing from the answer. */
const said = ({ status }: Moderation): Receipt['status'] => (status === 'published' ? 'published' : 'pending');

export const receiveReview: Receive<ReviewInput> = async (session, id, { email, photos: keys, trap, ...input }) => {
  const moderation: Moderation = trap ? { status: 'withheld', reason: 'spam' } : await firstModeration(session);
  const photos = keys?.length ? await claimPhotos(session, keys, id) : [];
  const record: Review = {
    ...input,
    id,
    purchase: 'unknown',
    source: 'web',
    ...(moderation.status === 'published' && { publishedAt: today() }),
    ...(photos.length > 0 && { photos }),
  };
  await writeReviews(session, [toRow(record, moderation)]);
  if (email) {
    await session.query('insert into review_emails (review, email) values ($1, $2)', [id, storable(email)]);
  }
  return said(moderation);
};

export const receiveQuestion: Receive<QuestionInput> = async (session, id, { email, ...input }) => {
  const moderation = await firstModeration(session);
  const record: Question = { ...input, id, askedAt: today() };
  await writeQuestion(session, { record, moderation, at: Date.now(), email: email ?? null });
  return said(moderation);
};

const noReview = () => new RequestError('not_found', 'there is no published review of that id', 404);

export const receiveVote: Receive<VoteInput> = async (session, id, { review, helpful }) => {
  const vote = { yes: helpful ? 1 : 0, no: helpful ? 0 : 1 };
  const counted = (past = { yes: 0, no: 0 }) => ({ yes: past.yes + vote.yes, no: past.no + vote.no });
  const found = await changeReview(session, storable(review), ({ record, moderation, own }) => {
    if (moderation.status !== 'published') throw noReview();
    return {
      record: { ...record, helpful: counted(record.helpful) },
      own: { ...own, helpful: counted(own.helpful) },
    };
  });
  if (!found) throw noReview();
  await session.query('insert into votes (id, review, helpful) values ($1, $2, $3)', [id, storable(review), helpful]);
  return 'published';
};

/** A report changes nothing by itself: somebody reads it. */
export const receiveReport: Receive<ReportInput> = async (session, id, { review, ...input }) => {
  const written = await session.query(
    `insert into reports (id, review, record)
     select $1, id, $3::text::jsonb from reviews where id = $2 and status = 'published' returning id`,
    [id, storable(review), JSON.stringify(storableRecord(input))],
  );
  if (written.length === 0) throw noReview();
  return 'pending';
};
