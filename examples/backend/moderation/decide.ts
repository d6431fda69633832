import { type Database, OperatorError } from '../database.ts';
import { changeQuestion } from '../questions/question.write.ts';
import { type Moderation, published } from '../review.row.ts';
import { changeReview } from '../reviews.change.ts';
import { type Reason, today } from './moderation.ts';

/** All or none: an id that is mistyped costs nothing. */
const decide = (database: Database, ids: readonly string[], moderation: Moderation): Promise<void> =>
  database.transaction(async (session) => {
    for (const id of ids) {
      const found =
        (await changeReview(session, id, ({ record, own }) => ({
          moderation,
          own: { ...own, moderation },
          // Published here and now; a date that a file does not say is not made up.
          ...(moderation.status === 'published' &&
            record.source === 'web' && { record: { publishedAt: today(), ...record } }),
        }))) || (await changeQuestion(session, id, () => ({ moderation })));
      if (!found) throw new OperatorError(`${id}: there is no review and no question of that id; nothing was changed`);
    }
  });

/** @throws OperatorError that names the id which is unknown */
export const publish = (database: Database, ids: readonly string[]): Promise<void> => decide(database, ids, published);

/** One reason for each id that is named: there is no way to choose them by rating. @throws OperatorError */
export const withhold = (database: Database, ids: readonly string[], reason: Reason): Promise<void> =>
  decide(database, ids, { status: 'withheld', reason });
