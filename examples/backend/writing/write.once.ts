import { randomBytes } from 'node:crypto';
import type { Receipt } from '../../../src/model/write.ts';
import type { Database, Session } from '../database.ts';
import { RequestError } from '../request.error.ts';
import type { Intent } from './write.request.ts';

/** What is written, under an id that is its own. @throws RequestError: then nothing is */
export type Work = (session: Session, id: string) => Promise<Receipt['status']>;

export interface Outcome {
  /** The receipt as JSON text, the same for ever. */
  answer: string;
  /** It was written before, and not once more. */
  replayed: boolean;
}

/** 128 random bits, fit for a file name on any system and for a command line, where a `-` would begin an option. */
export const newId = (): string => randomBytes(16).toString('hex');

/** Milliseconds to wait for somebody who writes the same at this moment. */
const patience = 5000;

/** PostgreSQL's names for "somebody else is at it": lock_not_available, deadlock_detected, serialization_failure. */
const busy = ['55P03', '40P01', '40001'];

/** The answer that an intent got, if it was written. @throws RequestError when its key was used for something else */
export const replay = async (session: Session, { key, kind, fingerprint }: Intent): Promise<Outcome | undefined> => {
  const [known] = await session.query<{ answer: string; kind: string; fingerprint: string }>(
    'select answer, kind, fingerprint from writes where key = $1',
    [key],
  );
  if (!known) return undefined;
  if (known.kind !== kind || known.fingerprint !== fingerprint) {
    throw new RequestError('key_reused', 'the key was used for something else; a new intent needs a new key', 422);
  }
  return { answer: known.answer, replayed: true };
};

/**
 * Does the work of an intent once, however often and wherever it is asked for: its key and its work are one
 * transaction. Of several at the same moment one writes; the others wait for it and get its answer, or 409 when it
 * takes long. On PostgreSQL the unique key makes them wait, over any number of processes; PGlite runs one after another.
 */
export const writeOnce = async (
  database: Database,
  intent: Intent,
  work: Work,
  wait: number = patience,
): Promise<Outcome> => {
  try {
    return await database.transaction(async (session) => {
      await session.exec(`set local lock_timeout = ${wait}`);
      const taken = await session.query(
        'insert into writes (key, kind, fingerprint) values ($1, $2, $3) on conflict (key) do nothing returning key',
        [intent.key, intent.kind, intent.fingerprint],
      );
      const known = taken.length > 0 ? undefined : await replay(session, intent);
      if (known) return known;
      const id = newId();
      const status = await work(session, id);
      const answer = JSON.stringify({ key: intent.key, id, status } satisfies Receipt);
      await session.query('update writes set answer = $2 where key = $1', [intent.key, answer]);
      return { answer, replayed: false };
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!code || !busy.includes(code)) throw error;
    throw new RequestError('in_flight', 'the same is being written at this moment; ask again', 409, {
      headers: { 'Retry-After': '1' },
    });
  }
};

/** `GET /writes/{key}`: the receipt of what was written under a key in the last 30 days. */
export const findReceipt = async (session: Session, key: string): Promise<string | undefined> => {
  const [known] = await session.query<{ answer: string }>('select answer from writes where key = $1', [key]);
  return known?.answer;
};
