import * as z from 'zod/mini';

/** One attribute, as its schema tells. */
export interface Field {
  readonly kind: 'choice' | 'flag' | 'number' | 'text';
  /** Of a choice. */
  readonly values: readonly string[];
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** What counts where the attribute is absent, as it would be written; absent where that is nothing of the kind. */
  readonly standard?: string | undefined;
  readonly required: boolean;
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

export const fieldOf = (schema: z.ZodMiniType): Field => {
  const described = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Described;
  const { default: standard } = described;
  return {
    kind: kindOf(described),
    values: (described.enum ?? []).map(String),
    min: described.minimum,
    max: described.maximum,
    standard: standard === undefined || typeof standard === 'object' ? undefined : String(standard),
    required: !schema.safeParse(undefined).success,
  };
};
