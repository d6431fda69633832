import { Badge } from '../../src/model/badge.ts';
import { checkedRecords, type OnProblem } from './checked.records.ts';
import type { Session } from './database.ts';

/** The answer of `GET /badges`, in the order of the shop's file. Expired ones are in it: the page says that they are. */
export const answerBadges = async (session: Session, onProblem: OnProblem): Promise<object> => {
  const rows = await session.query<{ record: unknown }>('select record from badges order by position, id');
  return { items: checkedRecords('badges', Badge, rows, onProblem) };
};
