import * as z from 'zod/mini';
import { fieldOf } from '../../../src/model/page-data.ts';
import { resources } from '../../../src/model/resources.ts';
import type { JsonSchema } from '../../checks/values.ts';
import { everyWidget } from '../../every-widget.ts';
import { fieldOf as nameOf, leavesOf, type Path, withLeaf } from '../../leaves.ts';

type Value = Record<string, unknown>;

const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Both together, each list with one entry; where both have a value, that of the first. */
const merged = (one: unknown, other: unknown): unknown => {
  if (Array.isArray(one ?? other))
    return [
      [one, other]
        .flat()
        .filter((entry) => entry !== undefined)
        .reduce(merged, undefined),
    ];
  if (!isObject(one ?? other)) return one ?? other;
  const [first, second] = [one, other].map((value) => (isObject(value) ? value : {})) as [Value, Value];
  const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
  return Object.fromEntries([...keys].map((key) => [key, merged(first[key], second[key])]));
};

/** What a field may hold that a schema describes no nearer than as text. */
const examples = ['Words of the shop', '2026-10-03', 'https://images.example/a.jpg', 'EUR', '12.90', 'DE', 'newest'];

const described = (schema: unknown): JsonSchema =>
  z.toJSONSchema(schema as z.ZodMiniType, { io: 'input', unrepresentable: 'any' }) as JsonSchema;

/** Fields of a schema that hold text, with what leads to them. */
const textFieldsOf = (schema: JsonSchema, path: Path = []): Path[] => {
  if (schema.anyOf) return schema.anyOf.flatMap((one) => textFieldsOf(one, path));
  if (schema.type === 'array') return textFieldsOf(schema.items ?? {}, [...path, 0]);
  if (schema.type === 'string' || schema.enum) return [path];
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => textFieldsOf(field, [...path, name]));
};

const put = (value: unknown, [key, ...rest]: Path, leaf: unknown): unknown => {
  if (key === undefined) return leaf;
  const inner = put((value as Value | undefined)?.[key], rest, leaf);
  return typeof key === 'number' ? [inner] : { ...(isObject(value) ? value : {}), [key]: inner };
};

const keeps = (schema: z.ZodMiniType, value: unknown, path: Path): boolean => {
  const { success, data } = schema.safeParse(value);
  return success && leavesOf(data).some(([kept, leaf]) => leaf !== undefined && nameOf(kept) === nameOf(path));
};

/** A value with every text field of its schema, as samples have them or else as an example that the schema takes. */
const whole = (schema: z.ZodMiniType, samples: readonly unknown[]): { value: Value; slots: Path[] } => {
  let value = samples.reduce(merged, {}) as Value;
  const slots: Path[] = [];
  for (const path of textFieldsOf(described(schema))) {
    const has = leavesOf(value).some(([known]) => nameOf(known) === nameOf(path));
    const found = has
      ? undefined
      : examples.map((example) => put(value, path, example)).find((one) => keeps(schema, one, path));
    if (found) value = found as Value;
    // The other form of a field that has two, such as a sum where a word stands.
    if (has || found) slots.push(path);
  }
  return { value, slots };
};

const enumsOf = (schema: JsonSchema, path: Path = []): [Path, readonly string[]][] => {
  if (schema.enum) return [[path, schema.enum as string[]]];
  if (schema.type === 'array') return enumsOf(schema.items ?? {}, [...path, 0]);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => enumsOf(field, [...path, name]));
};

export interface Whole {
  readonly resource: string;
  /** Where it stands in an answer: a record of a list, or nowhere nearer, which is the answer itself. */
  readonly list: string | undefined;
  readonly schema: z.ZodMiniType;
  readonly value: Value;
  readonly slots: readonly Path[];
  /** Closed choices of a record, each with its values. */
  readonly choices: readonly (readonly [Path, readonly string[]])[];
}

const wholeOf = (
  resource: string,
  list: string | undefined,
  schema: z.ZodMiniType,
  samples: readonly unknown[],
): Whole => ({
  resource,
  list,
  schema,
  ...whole(schema, samples),
  choices: list ? enumsOf(described(schema)) : [],
});

/** Of each list of each resource one record with all fields, and what stands beside the lists. */
export const wholes: readonly Whole[] = Object.values(resources).flatMap(({ name, envelope, records }) => {
  const answers = everyWidget
    .map(({ sample }) => sample.data[fieldOf(name)] as Value | undefined)
    .filter((one) => one !== undefined);
  const outside = answers.map((answer) =>
    Object.fromEntries(Object.entries(answer).filter(([key]) => !(key in records))),
  );
  const parts = Object.entries(records).map(([list, schema]) =>
    wholeOf(
      name,
      list,
      schema,
      answers.flatMap((answer) => answer[list] as unknown[]),
    ),
  );
  return [wholeOf(name, undefined, envelope, outside)].concat(parts);
});

/** Texts of which a field takes every one only if it takes any. */
const odd = ['<b>', ' ', 'x'.repeat(1_000), '\u0000', '//x', 'a:b', '2026-10-03'];

/** A field of its own in every record may hold anything at all: what is in it costs nothing else. */
export const isFree = ({ schema, value }: Whole, slot: Path): boolean =>
  odd.every((text) => keeps(schema, withLeaf(value, slot, text), slot));

export const accepts = ({ schema, value }: Whole, slot: Path, text: string): boolean =>
  keeps(schema, withLeaf(value, slot, text), slot);
