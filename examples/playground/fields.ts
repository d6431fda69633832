import { toKebab } from '../../src/element/attributes.ts';
import { type Field as Described, fieldOf } from '../../src/manifest/field.ts';
import { commonAttributes } from '../../src/model/attributes.ts';
import type { Shape } from '../../src/widget.ts';

/** How one attribute is asked for, as its schema tells. */
export interface Field extends Described {
  /** As written on the tag. */
  readonly name: string;
  /** Every widget takes it. */
  readonly common: boolean;
  readonly allows: (value: string) => boolean;
}

export const fieldsOf = (attributes: Shape): Field[] =>
  Object.entries(attributes).map(([name, schema]) =>
    Object.assign(fieldOf(schema), {
      name: toKebab(name),
      common: Object.hasOwn(commonAttributes, name),
      allows: (value: string) => schema.safeParse(value).success,
    }),
  );
