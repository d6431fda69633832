import * as z from 'zod/mini';
import { Badge } from '../../../src/model/badge.ts';
import { Country, Policy } from '../../../src/model/policy.ts';
import { Id } from '../../../src/model/primitives.ts';
import { Parcel, shipments } from '../../../src/model/shipment.ts';
import { foldEmail, foldNumber, foldOrder } from '../shipment.secret.ts';
import { type Shipment, type ShopRows, type ShopTable, shopTables } from '../shop.rows.ts';
import { storableRecord } from '../storable.text.ts';
import { accepted, type Candidate, candidate, RefusedRow, refuseTooLarge } from './candidate.ts';

/** A row for one of the shop's tables; the `email` of a shipment is the folded address until it is written. */
export type ShopRow = { [Table in ShopTable]: { table: Table; row: ShopRows[Table] } }[ShopTable];

/** Where a policy holds, beside what the wire says. */
const Limits = z.object({ country: z.optional(Country), product: z.optional(Id) });
const Text = z.string().check(z.minLength(1), z.maxLength(100));
const Order = z.object({ order: Text, parcels: z.array(Parcel) });
const Email = z.object({ email: z.optional(z.string().check(z.maxLength(320), z.regex(/^[^@]+@[^@]+$/))) });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Which table a record of a bare list belongs to; `undefined`: it is a review, or nothing we know. */
export const tableOf = (value: unknown): ShopTable | undefined => {
  if (!isObject(value) || 'rating' in value) return undefined;
  if ('parcels' in value) return 'shipments';
  if ('summary' in value) return 'policies';
  return 'name' in value && 'kind' in value ? 'badges' : undefined;
};

/** Turns the records of one file into rows. What two rows of the file would share is said, not overwritten. */
export class ShopCandidates {
  readonly #read = { badges: 0, policies: 0, shipments: 0 };
  readonly #seen = { badges: new Set<string>(), shipments: new Set<string>() };
  readonly #policies = new Map<string, number>();

  next(table: ShopTable, value: unknown): Candidate<ShopRow> & { table: ShopTable } {
    const position = this.#read[table]++;
    const where = `${table}, item ${position + 1}`;
    const make = {
      badges: () => this.#badge(value, position),
      policies: () => this.#policy(value, position),
      shipments: () => this.#shipment(value),
    };
    return { table, ...candidate<ShopRow>(where, () => checkedSize(make[table]())) };
  }

  #once(table: 'badges' | 'shipments', field: string, id: string): string {
    if (this.#seen[table].has(id)) throw new RefusedRow(`${field}: stands in this file before`);
    this.#seen[table].add(id);
    return id;
  }

  #badge(value: unknown, position: number): ShopRow {
    const record = storableRecord(accepted(Badge, value, 'the badge'));
    return { table: 'badges', row: { id: this.#once('badges', 'id', record.id), position, record } };
  }

  #policy(value: unknown, position: number): ShopRow {
    // Counted before it is judged, so that a bad one does not move those behind it to another row.
    const ordinal = this.#ordinalOf(value);
    const policy = accepted(Policy, value, 'the policy');
    const { country: given, product = '' } = accepted(Limits, value, 'the policy');
    const own = policy.shipping?.country;
    if (given && own && given !== own) throw new RefusedRow(`country: is ${given}, but shipping.country is ${own}`);
    const country = own ?? given ?? '';
    // The one place where the wire can say it; pages that read files choose by it.
    const record = storableRecord(country ? { ...policy, shipping: { ...policy.shipping, country } } : policy);
    const key = storableRecord({ kind: policy.kind, country, product });
    return { table: 'policies', row: { ...key, ordinal, position, record } };
  }

  #ordinalOf(value: unknown): number {
    if (!isObject(value)) return 0;
    const country = (isObject(value.shipping) && value.shipping.country) || value.country || '';
    const key = JSON.stringify([value.kind, country, value.product ?? '']);
    const ordinal = this.#policies.get(key) ?? 0;
    this.#policies.set(key, ordinal + 1);
    return ordinal;
  }

  #shipment(value: unknown): ShopRow {
    const { order, parcels } = accepted(Order, value, 'the shipment');
    const envelope = accepted(shipments.envelope, value, 'the shipment') as Omit<Shipment, 'order' | 'parcels'>;
    const { email } = accepted(Email, value, 'the shipment');
    const record: Shipment = storableRecord({ ...envelope, order, parcels });
    const id = foldOrder(order);
    if (!id) throw new RefusedRow('order: is empty');
    const numbers = [...new Set(parcels.flatMap(({ number = '' }) => foldNumber(number) || []))];
    this.#once('shipments', 'order', id);
    return { table: 'shipments', row: { id, numbers, email: email === undefined ? null : foldEmail(email), record } };
  }
}

const checkedSize = (row: ShopRow): ShopRow => {
  refuseTooLarge(row.row.record, 'a record');
  return row;
};

export const isShopTable = (name: string): name is ShopTable => (shopTables as readonly string[]).includes(name);
