import type { Question } from '../../../src/model/question.ts';
import type { Session } from '../database.ts';
import { type Moderation, searchWords } from '../review.row.ts';
import { storable, storableRecord } from '../storable.text.ts';

export interface QuestionRow {
  record: Question;
  moderation: Moderation;
  /** Milliseconds since 1970. */
  at: number;
  email: string | null;
}

const wordsOf = ({ text, answers = [] }: Question): string =>
  searchWords([text, ...answers.map((answer) => answer.text)].join(' ')).join(' ');

/** Inserts a question, or updates it; when it was asked and by whom stays. */
export const writeQuestion = async (
  session: Session,
  { record: given, moderation: { status, reason }, at, email }: QuestionRow,
): Promise<void> => {
  const record = storableRecord(given);
  await session.query(
    `insert into questions (id, product, status, reason, at, words, email, record)
     values ($1, $2, $3, $4, $5::double precision, array_to_tsvector(string_to_array($6, ' ')), $7, $8::text::jsonb)
     on conflict (id) do update set
       status = excluded.status, reason = excluded.reason, words = excluded.words, record = excluded.record`,
    [
      record.id,
      record.product ?? null,
      status,
      reason,
      at,
      wordsOf(record),
      email === null ? null : storable(email),
      JSON.stringify(record),
    ],
  );
};

/** Changes one question while nobody else can. `false`: there is none. */
export const changeQuestion = async (
  session: Session,
  id: string,
  change: (known: Pick<QuestionRow, 'record' | 'moderation'>) => Partial<Pick<QuestionRow, 'record' | 'moderation'>>,
): Promise<boolean> => {
  const [row] = await session.query<{ record: Question; status: Moderation['status']; reason: string; at: number }>(
    'select record, status, reason, at from questions where id = $1 for update',
    [id],
  );
  if (!row) return false;
  const known = { record: row.record, moderation: { status: row.status, reason: row.reason } };
  await writeQuestion(session, { ...known, ...change(known), at: row.at, email: null });
  return true;
};
