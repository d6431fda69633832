interface Schema {
  safeParse(value: unknown): { success: boolean };
}

export const accepts = (schema: Schema, value: unknown): boolean => schema.safeParse(value).success;
