import type { PageData } from '../../../src/model/page-data.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const values = (list: unknown, name: string): string[] =>
  Array.isArray(list)
    ? list.flatMap((record: unknown) => (isObject(record) && typeof record[name] === 'string' ? [record[name]] : []))
    : [];

/** What records say they are about, by the attribute that asks for it. */
const subjectsOf = (data: PageData): Readonly<Record<string, readonly string[]>> => ({
  product: Object.values(data).flatMap((answer) => (isObject(answer) ? values(answer.items, 'product') : [])),
  number: isObject(data.shipment) ? values(data.shipment.parcels, 'number') : [],
});

export interface Mismatch {
  readonly attribute: string;
  readonly asked: string;
  readonly there: readonly string[];
}

/** The widget asks for one thing, and all records are about others: it would say that there is nothing. */
export const mismatchOf = (data: PageData, attributes: Readonly<Record<string, string>>): Mismatch | undefined =>
  Object.entries(subjectsOf(data))
    .map(([attribute, there]) => ({ attribute, asked: attributes[attribute] ?? '', there: [...new Set(there)] }))
    .find(({ asked, there }) => asked && there.length > 0 && !there.includes(asked));
