import type { Question } from '../../../src/model/question.ts';
import type { Review } from '../../../src/model/review.ts';
import type { Database, Session } from '../database.ts';

/** What waits for somebody to look at it. */
export type Pending = { received: Date; id: string } & ({ review: Review } | { question: Question });

const most = 1000;

/** Oldest first, so that nobody waits because somebody else came later; whatever the rating. */
export const readPending = async (session: Session): Promise<Pending[]> => {
  const reviews = await session.query<{ received: Date; id: string; review: Review }>(
    `select received, id, record as review from reviews where status = 'pending' order by received, id limit ${most}`,
  );
  const questions = await session.query<{ received: Date; id: string; question: Question }>(
    `select to_timestamp(at / 1000) as received, id, record as question from questions
     where status = 'pending' order by at, id limit ${most}`,
  );
  return [...reviews, ...questions].toSorted((a, b) => a.received.getTime() - b.received.getTime());
};

/** The photos of reviews that wait, which nobody else can see yet. */
export async function* readPendingPhotos(database: Database): AsyncGenerator<{ id: string; bytes: Uint8Array }> {
  const rows = await database.query<{ id: string }>(
    `select photos.id from photos join reviews on reviews.id = review where status = 'pending' order by photos.id`,
  );
  for (const { id } of rows) {
    const [photo] = await database.query<{ bytes: Uint8Array }>('select bytes from photos where id = $1', [id]);
    if (photo) yield { id, bytes: photo.bytes };
  }
}
