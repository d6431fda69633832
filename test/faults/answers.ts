import type * as z from 'zod/mini';
import { resources } from '../../src/model/resources.ts';
import { answer, type Exchange, type Respond, under } from './wire.ts';

/** A question about a resource that meets a fault. */
export interface ReadExchange extends Exchange {
  readonly resource: keyof typeof resources;
  /** How often this fault was met before. */
  readonly before: number;
  /** It asks for what comes after the first page. */
  readonly isNextPage: boolean;
  /** Where pictures may be asked for. */
  readonly site: string;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Every value at the end of a branch anew, by what it is and what it is called. */
const eachLeaf = (value: unknown, change: (leaf: unknown, key: string) => unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.map((item) => eachLeaf(item, change, key));
  if (!isFields(value)) return change(value, key);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, eachLeaf(inner, change, name)]));
};

type Rewrite = (whole: Fields, exchange: ReadExchange) => unknown;

const eachList =
  (change: (records: readonly Fields[], schema: z.ZodMiniType) => readonly unknown[]): Rewrite =>
  (whole, { resource }) => ({
    ...whole,
    ...Object.fromEntries(
      Object.entries(resources[resource].records).map(([list, schema]) => [
        list,
        change((whole[list] ?? []) as Fields[], schema),
      ]),
    ),
  });
const eachRecord = (change: (record: Fields, schema: z.ZodMiniType) => unknown): Rewrite =>
  eachList((records, schema) => records.map((record) => change(record, schema)));
const eachValue = (change: (leaf: unknown, key: string) => unknown): Rewrite =>
  eachRecord((record) => eachLeaf(record, change));
const eachText = (change: (text: string, key: string) => unknown): Rewrite =>
  eachValue((leaf, key) => (typeof leaf === 'string' ? change(leaf, key) : leaf));

/** So many records like those there are; each that has an id has its own. */
const grown = (records: readonly Fields[], count: number): Fields[] =>
  records.length === 0
    ? []
    : Array.from({ length: count }, (_, place) => {
        const record = records[place % records.length]!;
        return place < records.length || !('id' in record)
          ? record
          : { ...record, id: `${String(record.id)}-${place}` };
      });

const withoutOptional = (record: Fields, schema: z.ZodMiniType): Fields =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => {
      const { [key]: _, ...rest } = record;
      return [key, schema.safeParse(rest).success ? null : value];
    }),
  );

const renamed = (record: Fields): Fields =>
  Object.fromEntries(Object.entries(record).map(([key, value], place) => [place === 0 ? `${key}_v2` : key, value]));

const picture =
  (kind: string): Rewrite =>
  (whole, { site }) => {
    const paint = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(paint);
      if (!isFields(value)) return value;
      const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, paint(item)]));
      return 'url' in value && 'width' in value
        ? { ...inner, url: `${site}/pictures/${kind}`, width: 20_000, height: 20_000 }
        : inner;
    };
    return paint(whole);
  };

const payload = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
const mixed = 'مرحبا Hello 你好 \u202Eolleh\u202C שלום 👩‍👩‍👧‍👦 Z\u0351\u036Ba';
const isDate = /^\d{4}-\d\d-\d\d/;

const rewrites: Readonly<Record<string, Rewrite>> = {
  'body-wrong-key': (whole) => ({ data: whole }),
  'body-renamed-field': eachRecord(renamed),
  'body-extra-fields': (whole, exchange) => ({
    ...(eachRecord((record) => ({ ...record, later: { deep: [1, null] } }))(whole, exchange) as Fields),
    later: true,
  }),
  'body-types-swapped': eachValue((leaf) => (typeof leaf === 'number' ? String(leaf) : leaf)),
  'body-nulls': eachRecord(withoutOptional),
  'body-dup-ids': eachList((records) => records.flatMap((record) => [record, record])),
  'body-one-bad': eachList((records) => [null, ...records]),
  'body-all-bad': eachList(() => Array.from({ length: 20 }, () => ({}))),
  'body-bad-last': eachList((records) => [...records, 7]),
  'body-count-lies': (whole) => ({ ...whole, total: 1_000_000, matching: 1_000_000 }),
  'body-page-loop': (whole) => ({ ...whole, next: 'again' }),
  'body-page-gap': (whole) => ({ ...whole, next: '10' }),
  'body-order-changes': (whole) => ({ ...whole, next: '0' }),
  'body-vnode': eachText((text, key) =>
    /^id$|url|product/i.test(key) ? text : { type: 'img', props: { src: 'x', onerror: 'alert(1)' }, constructor: null },
  ),
  'body-many': eachList((records) => grown(records, 100_000)),
  'body-xss-all': eachText(() => payload),
  'body-urls-bad': eachText((text) => (/^https?:/.test(text) ? 'javascript:alert(1)' : text)),
  'body-images-404': picture('missing'),
  'body-images-hang': picture('hanging'),
  'body-images-huge': picture('small'),
  'body-svg-img': picture('drawing'),
  'body-lang-mixed': eachText((text) => (text.includes(' ') ? mixed : text)),
  'body-dates-bad': eachText((text) => (isDate.test(text) ? '2026-13-45' : text)),
  'body-rating-out': eachValue((leaf, key) => (/rating|average/.test(key) ? 99 : leaf)),
  'body-version-new': (whole) => ({ version: 2, ...whole }),
  'body-version-old': (whole) => ({ version: 0, ...whole }),
  'body-stale-then-new': eachList((records) => records.toReversed()),
};

const asItIs = under({});
const down = answer(500, '{}');

const byId: Readonly<Record<string, (exchange: ReadExchange) => Respond>> = {
  'body-page-gap': ({ isNextPage }) => (isNextPage ? down : asItIs),
  'body-flip-flop': ({ before }) => (before % 2 ? asItIs : down),
  'body-slow-start': ({ before }) => (before < 3 ? down : asItIs),
  'body-clock': () => under({ 'cache-control': 'max-age=0', expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }),
  'body-proto': () => (exchange) =>
    // Written by hand: an object of JavaScript would take it for its prototype, and not write it.
    asItIs({ ...exchange, good: exchange.good.replaceAll(/\{(?=")/g, '{"__proto__":{"polluted":true},') }),
};

/** What such a fault does to an answer by what the answer means; `undefined` where it means nothing. */
export const onAnswer = (id: string): ((exchange: ReadExchange) => void) | undefined => {
  const rewrite = rewrites[id];
  const choose = byId[id];
  if (!rewrite && !choose) return undefined;
  return (exchange) => {
    const good = rewrite ? JSON.stringify(rewrite(JSON.parse(exchange.good) as Fields, exchange)) : exchange.good;
    (choose?.(exchange) ?? asItIs)({ ...exchange, good });
  };
};
