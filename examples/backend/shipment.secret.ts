import { createHmac, randomBytes } from 'node:crypto';
import type { Session } from './database.ts';
import { storable } from './storable.text.ts';

/** As a shopper may type it: in any case, in wide letters, with spaces or the `#` that shops print before it. */
export const foldOrder = (order: string): string =>
  storable(order.normalize('NFKC')).replace(/\s+/g, '').replace(/^#/, '').toLowerCase().normalize('NFKC');

/** Printed in groups on labels, typed without. */
export const foldNumber = (number: string): string =>
  storable(number.normalize('NFKC')).replace(/\s+/g, '').toUpperCase().normalize('NFKC');

/** Composed and decomposed letters are one; shops and mail servers treat the case of an address as nothing. */
export const foldEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase().normalize('NFKC');

/**
 * HMAC-SHA-256 over order and address: without the key nobody can try addresses against it, and two orders of one
 * person do not look alike. Both are given folded. 64 hexadecimal digits.
 */
export const hashEmail = (key: string, order: string, email: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(`${order}\0${email}`).digest('hex');

const name = 'shipments-key';

export const readKey = async (session: Session): Promise<string | undefined> => {
  const [row] = await session.query<{ key: string }>("select value->>'key' as key from settings where name = $1", [
    name,
  ]);
  return row?.key;
};

export const writeKey = async (session: Session, key: string): Promise<void> => {
  await session.query(
    `insert into settings (name, value) values ($1, $2::text::jsonb)
     on conflict (name) do update set value = excluded.value`,
    [name, JSON.stringify({ key })],
  );
};

/** The key of this database, made when it is first needed; of two that make one at once the first counts for both. */
export const ensureKey = async (session: Session): Promise<string> => {
  await session.query('insert into settings (name, value) values ($1, $2::text::jsonb) on conflict (name) do nothing', [
    name,
    JSON.stringify({ key: randomBytes(32).toString('hex') }),
  ]);
  return (await readKey(session)) ?? '';
};
