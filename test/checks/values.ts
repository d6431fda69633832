import * as fc from 'fast-check';

/** The part of JSON Schema that zod writes for our schemas. */
export interface JsonSchema {
  readonly type?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What text of the contract looks like, and what nearly does; a JSON Schema does not say which is meant. */
export const texts: readonly string[] = [
  ['2026-10-03', '2026-11-16T09:12:00+01:00', '2026-02-30', 'yesterday'],
  ['https://shop.example/a', '/trust/', '#reviews', 'http://i.example', 'javascript:alert(1)', 'mailto:a@b.example'],
  ['de', 'pt-BR', 'de_DE', 'DE', 'EUR', '12.90', '15:00', '', 'Ana K.', 'x'.repeat(512), 'x'.repeat(513)],
  ['3', '2.5', ' 4 ', '4,5', '1e2', 'NaN', 'true', 'false', 'auto', 'lazy', 'toString', '__proto__'],
].flat();

/** Values of other types, among them some that break whoever converts or inherits carelessly. */
export const oddities: readonly unknown[] = [
  [undefined, null, true, false, 0, -0, 1, 3.5, 5, 7, -1, 1e308, NaN, Infinity, 2 ** 53, 10n, Symbol('odd')],
  [[], [null], [[]], [undefined], {}, { length: 1 }, { toString: 1, valueOf: 1 }, { hasOwnProperty: null }],
  [new Date(0), new Map(), new URLSearchParams('a=1'), Object.create(null), Object.create({ inherited: 1 }), () => 1],
  ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{}}}', '{"constructor":1}', '{"then":{}}'].map(
    (json): unknown => JSON.parse(json),
  ),
].flat();

const odd = fc.oneof(fc.constantFrom(...oddities, ...texts), fc.jsonValue({ maxDepth: 2 }));

/** Values that a JSON Schema describes, or nearly: what it leaves open (dates, addresses) may be right or wrong. */
export const fitting = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(fitting));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Math.max(schema.minimum ?? -9, -9), max: 9 });
    case 'number':
      return fc.oneof(
        fc.integer({ min: schema.minimum ?? -9, max: schema.maximum ?? 9 }),
        fc.double({ min: schema.minimum ?? -9, max: schema.maximum ?? 100 }),
      );
    case 'string':
      return schema.pattern ? fc.stringMatching(new RegExp(schema.pattern)) : fc.constantFrom(...texts);
    case 'array':
      return fc.array(fitting(schema.items ?? {}), { maxLength: 3 });
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, fitting(field)] as const);
      const further = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
      return fields.length > 0
        ? fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] })
        : fc.dictionary(fc.constantFrom('spam', 'x', '__proto__', 'constructor', '1'), fitting(further));
    }
    default:
      return odd;
  }
};

type Path = readonly (string | number)[];

/** Every place in a value, itself included. */
const places = (value: unknown, path: Path = []): Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))
    : []),
];

const changeAt = (value: unknown, [key, ...rest]: Path, change: (value: unknown) => unknown): unknown => {
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  const changed = changeAt(copy[key], rest, change);
  if (changed === gone) delete copy[key];
  else copy[key] = changed;
  return copy;
};
const gone = Symbol('gone');

/** A value with up to three places made odd, emptied or taken away. */
export const broken = (whole: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(whole, fc.array(fc.tuple(fc.nat(), fc.oneof(odd, fc.constant(gone))), { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => {
      const result = changes.reduce<unknown>((now, [at, put]) => {
        const all = places(now);
        return changeAt(now, all[at % all.length]!, () => put);
      }, value);
      return result === gone ? undefined : result;
    });

/** A good value with each of its places in turn given every one of `values`. */
export const spoiled = (example: unknown, values: readonly unknown[]): unknown[] =>
  places(example).flatMap((place) => values.map((value) => changeAt(example, place, () => value)));
