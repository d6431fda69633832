import type { Session } from '../database.ts';
import { type Moderation, published } from '../review.row.ts';

/**
 * Why something may be held back. What somebody thinks of the shop is not among them, and must not be: the rules
 * are the same for one star and for five.
 */
export const reasons = [
  'spam',
  'not_genuine',
  'personal_data',
  'hate_or_threat',
  'illegal',
  'off_topic',
  'duplicate',
] as const;
export type Reason = (typeof reasons)[number];

export const publishings = ['at-once', 'after-check'] as const;
export type Publishing = (typeof publishings)[number];

const name = 'moderation';

/** When what shoppers write is published; after somebody has looked at it, unless the shop says otherwise. */
export const readPublishing = async (session: Session): Promise<Publishing> => {
  const [row] = await session.query<{ publish: string }>(
    "select value->>'publish' as publish from settings where name = $1",
    [name],
  );
  return publishings.find((known) => known === row?.publish) ?? 'after-check';
};

export const writePublishing = async (session: Session, publish: Publishing): Promise<void> => {
  await session.query(
    `insert into settings (name, value) values ($1, $2::text::jsonb)
     on conflict (name) do update set value = excluded.value`,
    [name, JSON.stringify({ publish })],
  );
};

/** What becomes of something new. */
export const firstModeration = async (session: Session): Promise<Moderation> =>
  (await readPublishing(session)) === 'at-once' ? published : { status: 'pending', reason: '' };

/** The day (UTC) on which something is published or said. */
export const today = (): string => new Date().toISOString().slice(0, 10);
