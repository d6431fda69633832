import type * as z from 'zod/mini';

/** Is told what was left out of an answer, and why. */
export type OnProblem = (problem: Error) => void;

/**
 * What leaves here keeps the contract, also when a row was written past the import: one that breaks it is left out
 * and the operator is told, by its table and path; its content stays out of the message.
 */
export const checkedRecords = <Schema extends z.ZodMiniType>(
  table: string,
  schema: Schema,
  rows: readonly { record: unknown }[],
  onProblem: OnProblem,
): z.output<Schema>[] =>
  rows.flatMap(({ record }, index) => {
    const checked = schema.safeParse(record);
    if (checked.success) return [checked.data];
    const [issue] = checked.error.issues;
    onProblem(new Error(`a row of ${table} was left out (${index + 1}): ${issue?.path.join('.')}: ${issue?.message}`));
    return [];
  });
