/** As it came: only the client judges records, and only those of the page that is shown. */
export type Raw = Readonly<Record<string, unknown>>;
export type Order = (a: Raw, b: Raw) => number;

export const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null;
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Never NaN, which has no place in an order and would take good records out of theirs. */
export const number = (value: unknown, otherwise = 0): number =>
  typeof value === 'number' && !Number.isNaN(value) ? value : otherwise;

export const byNumber = (a: number, b: number): number => (a === b ? 0 : a - b);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By the named date; without it a record is older than any that has one. Ties fall back to the id, so that pages never overlap. */
export const newestFirst = (date: string): Order => {
  // Read once a record, and not once a comparison.
  const times = new WeakMap<Raw, number>();
  const timeOf = (record: Raw): number => {
    const time = times.get(record) ?? number(Date.parse(text(record[date])), -Infinity);
    times.set(record, time);
    return time;
  };
  return (a, b) => byNumber(timeOf(b), timeOf(a)) || byText(text(b.id), text(a.id));
};

/** A record that names no product belongs to the subject of the answer it came in. */
const isOf = (item: unknown, product: string | undefined): boolean =>
  product === undefined || !isRaw(item) || item.product === undefined || item.product === product;

interface PageQuery {
  readonly product?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/**
 * One page of a whole, unsorted answer, as the `rest` contract would give it: for backends that hold everything at
 * once. `cursor` is the number of records already given.
 */
export const selectPage = (
  answer: unknown,
  { product, limit, cursor = '0' }: PageQuery,
  fits: (record: Raw) => boolean,
  order: Order,
): unknown => {
  if (!isRaw(answer) || !Array.isArray(answer.items)) return answer;
  const items: unknown[] = answer.items;
  const all = items.filter((item) => isOf(item, product));
  const fitting = all.filter((item) => isRaw(item) && fits(item)) as Raw[];
  const start = Number(cursor);
  const end = start + limit;
  const { next: _, ...envelope } = answer;
  return {
    ...envelope,
    items: fitting.toSorted(order).slice(start, end),
    // A total that was given counts more than what is at hand, but only for the subject it was given for.
    total: all.length === items.length ? (answer.total ?? all.length) : all.length,
    matching: fitting.length,
    ...(end < fitting.length && { next: String(end) }),
  };
};
