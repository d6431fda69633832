import * as z from 'zod/mini';
import { toKebab } from '../../src/element/attributes.ts';
import { commonAttributes } from '../../src/model/attributes.ts';
import type { Shape } from '../../src/widget.ts';

/** How one attribute is asked for, as its schema tells. */
export interface Field {
  /** As written on the tag. */
  readonly name: string;
  readonly kind: 'choice' | 'flag' | 'number' | 'text';
  /** Of a choice. */
  readonly values: readonly string[];
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** What counts where the attribute is absent. */
  readonly standard: string;
  readonly required: boolean;
  /** Every widget takes it. */
  readonly common: boolean;
  readonly allows: (value: string) => boolean;
}

/** The part of JSON Schema that attributes use; all of them are one value written as text. */
interface Described {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Described[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
}

const typesOf = ({ type, anyOf = [] }: Described): string[] => [
  ...(type === undefined ? [] : [type].flat()),
  ...anyOf.flatMap(typesOf),
];

const kindOf = (described: Described): Field['kind'] => {
  if (described.enum) return 'choice';
  const types = typesOf(described);
  if (types.includes('boolean')) return 'flag';
  return types.some((type) => type === 'number' || type === 'integer') ? 'number' : 'text';
};

export const fieldsOf = (attributes: Shape): Field[] =>
  Object.entries(attributes).map(([name, schema]) => {
    const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described;
    return {
      name: toKebab(name),
      kind: kindOf(described),
      values: (described.enum ?? []).map(String),
      min: described.minimum,
      max: described.maximum,
      standard: String(described.default ?? ''),
      required: !schema.safeParse(undefined).success,
      common: Object.hasOwn(commonAttributes, name),
      allows: (value) => schema.safeParse(value).success,
    };
  });
