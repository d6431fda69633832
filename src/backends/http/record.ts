import { isMoment } from '../../model/primitives.ts';
import type { FieldRule, Fields } from './options.ts';
import { valueAt } from './path.ts';

type Shaped = Readonly<Record<string, unknown>>;
type Convert = typeof import('./convert.ts').convert;

const isOne = (names: string) => (name: string) => names.split(' ').includes(name);
const isDate = isOne('publishedAt experiencedAt reply.publishedAt updatedAt checkedAt validUntil from to');
const isNumber = isOne('rating average count best worst recommended helpful.yes helpful.no');
const isId = isOne('id product');

/** `4.50`, `4,5` and 4.5 are one number; what is none stays, so that its record is refused and counted. */
const numberOf = (value: unknown): unknown =>
  typeof value === 'string' && /^\s*-?\d+([.,]\d+)?\s*$/.test(value) ? Number(value.replace(',', '.')) : value;

const named = (first: unknown, last: unknown): string =>
  [first, typeof last === 'string' && last && `${[...last][0]}.`].filter(Boolean).join(' ');

const isConverted = ({ as, each, star }: FieldRule): boolean => (as ?? each ?? star) !== undefined;

const read = (rule: FieldRule, raw: unknown, convert: Convert | undefined): unknown => {
  const { path = '', map, initial, join } = rule;
  if (rule.value !== undefined) return rule.value;
  if (join) return String(join.map((one) => valueAt(raw, one) ?? '')).slice(0, 512);
  let value: unknown = valueAt(raw, path) ?? '';
  if (value === '') return undefined;
  if (initial !== undefined) value = named(value, valueAt(raw, initial));
  if (convert && isConverted(rule)) value = convert(value, rule, valueAt);
  if (!map) return value;
  return Object.hasOwn(map, String(value)) ? map[String(value)] : undefined;
};

/** What is odd stays for the client to refuse, but a date that is none is unknown. */
const settle = (name: string, value: unknown, { best, worst }: FieldRule): unknown => {
  if (isDate(name)) return isMoment(String(value)) ? value : undefined;
  if (isId(name)) return typeof value === 'number' ? String(value) : value;
  if (!isNumber(name)) return value;
  const number = numberOf(value);
  return (best ?? worst) === undefined ? number : { value: number, best: best ?? 5, worst: worst ?? 1 };
};

const put = (record: Shaped, [key = '', ...rest]: string[], value: unknown): Shaped => ({
  ...record,
  [key]: rest.length > 0 ? put((record[key] ?? {}) as Shaped, rest, value) : value,
});

/** Half of a thing is none: a reply without words, votes of one side, the average of no reviews. */
const complete = ({ reply, helpful, average, ...record }: Shaped): Shaped => ({
  ...record,
  ...(valueAt(reply, 'body') !== undefined && { reply }),
  ...(valueAt(helpful, 'yes') !== undefined && valueAt(helpful, 'no') !== undefined && { helpful }),
  ...(average !== undefined && record.count !== 0 && { average }),
});

/** Turns records of theirs into the contract's shape; what is not mapped is not passed on. */
export const reshaper = async (fields: Fields = {}): Promise<(raw: unknown) => Shaped> => {
  const rules = Object.entries(fields).map(
    ([name, field]) => [name, typeof field === 'string' ? { path: field } : field] as const,
  );
  const convert = rules.some(([, rule]) => isConverted(rule)) ? (await import('./convert.ts')).convert : undefined;
  return (raw) =>
    complete(
      rules.reduce<Shaped>((record, [name, rule]) => {
        const value = read(rule, raw, convert);
        const settled = value === undefined ? undefined : settle(name, value, rule);
        return settled === undefined ? record : put(record, name.split('.'), settled);
      }, {}),
    );
};
