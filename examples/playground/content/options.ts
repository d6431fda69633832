import * as z from 'zod/mini';
import type { AnyBackend } from '../../../src/backend.ts';
import { type Field, fieldOf } from '../../../src/manifest/field.ts';

export interface Option extends Field {
  /** As `configure()` takes it. */
  readonly name: string;
}

type Shape = Readonly<Record<string, z.ZodMiniType>>;

const shapeOf = ({ options }: AnyBackend): Shape => (options as { readonly shape?: Shape }).shape ?? {};

/** Data that only code can give, such as a mapping, has no place in a form. */
const isWritten = (schema: z.ZodMiniType): boolean =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).type !== 'object';

/** What a shop can write on the script tag for this backend. */
export const optionsOf = (backend: AnyBackend): readonly Option[] =>
  Object.entries(shapeOf(backend))
    .filter(([, schema]) => isWritten(schema))
    .map(([name, schema]) => Object.assign(fieldOf(schema), { name }));

/** Somewhere else than in its page, and all of it can be written: only such a backend can be asked from here. */
export const canBeAsked = (backend: AnyBackend): boolean => {
  const schemas = Object.values(shapeOf(backend));
  return schemas.length > 0 && schemas.every((schema) => isWritten(schema) || schema.safeParse(undefined).success);
};
