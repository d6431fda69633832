import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Parcel, shipments, type ShipmentsQuery } from '../../src/model/shipment.ts';
import { checkedRecords, type OnProblem } from './checked.records.ts';
import type { Session } from './database.ts';
import { foldEmail, foldNumber, foldOrder, hashEmail, readKey } from './shipment.secret.ts';
import type { Shipment } from './shop.rows.ts';

/** Both of one length. Takes as long whether they differ in the first byte or in none. */
export type Equal = (one: Uint8Array, other: Uint8Array) => boolean;

/** Stands where no order does, so that it is compared like one. No address has this hash. */
const decoy = randomBytes(32).toString('hex');

/**
 * "No such order" and "not that address" take one path: one row either way, one hash, one comparison in constant
 * time; only what is right reads the shipment itself.
 */
const findByOrder = async (
  session: Session,
  { order, email }: { order: string; email: string },
  equal: Equal,
): Promise<Shipment | undefined> => {
  const id = foldOrder(order);
  const key = (await readKey(session)) ?? decoy;
  const [row] = await session.query<{ email: string }>(
    'select coalesce((select email from shipments where id = $1), $2) as email',
    [id, decoy],
  );
  const given = Buffer.from(hashEmail(key, id, foldEmail(email)), 'hex');
  if (!equal(Buffer.from(row?.email ?? decoy, 'hex'), given)) return undefined;
  const [found] = await session.query<{ record: Shipment }>('select record from shipments where id = $1', [id]);
  return found?.record;
};

/**
 * A number stands on the outside of the box, for everybody to read. It gives its own parcel and the way of it; the
 * order, its other parcels and what is in the box are for who knows the order and its address.
 */
export const parcelOnly = ({ parcels, updatedAt }: Shipment, number: string): Omit<Shipment, 'order'> => ({
  ...(updatedAt && { updatedAt }),
  parcels: parcels
    .filter((parcel) => parcel.number !== undefined && foldNumber(parcel.number) === number)
    .map(({ items: _items, ...parcel }) => parcel),
});

const findByNumber = async (session: Session, text: string): Promise<Omit<Shipment, 'order'> | undefined> => {
  const number = foldNumber(text);
  // Carriers use a number again after some months: the order placed last is the one meant.
  const [found] = await session.query<{ record: Shipment }>(
    `select record from shipments where numbers @> array[$1::text]
     order by record->>'placedAt' desc nulls last, id desc limit 1`,
    [number],
  );
  return found && parcelOnly(found.record, number);
};

/** The answer of `POST /shipments/lookup`; `undefined` when nothing fits. */
export const findShipment = async (
  session: Session,
  query: ShipmentsQuery,
  onProblem: OnProblem,
  equal: Equal = timingSafeEqual,
): Promise<object | undefined> => {
  const found =
    'number' in query ? await findByNumber(session, query.number) : await findByOrder(session, query, equal);
  if (!found) return undefined;
  const parcels = checkedRecords(
    'shipments',
    Parcel,
    found.parcels.map((record) => ({ record })),
    onProblem,
  );
  return { ...(shipments.envelope.parse(found) as object), parcels };
};
