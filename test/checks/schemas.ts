/** As much of a schema as zod and its replacement have in common. */
export interface Schema {
  safeParse(value: unknown): {
    success: boolean;
    data?: unknown;
    error?: { issues: readonly { path: readonly PropertyKey[] }[] };
  };
}

/** Every schema that decides about a value at run time, by a name that says where it stands. */
export const loadSchemas = async (): Promise<Map<string, Schema>> => {
  const { resources } = await import('../../src/model/resources.ts');
  const { backends, widgets } = await import('../../src/registry.ts');
  const { Known } = await import('../../src/config.ts');
  const schemas = new Map<string, Schema>([['settings', Known]]);
  for (const { name, envelope, records } of Object.values(resources)) {
    schemas.set(`${name}, envelope`, envelope);
    for (const [list, record] of Object.entries(records)) schemas.set(`${name}, ${list}`, record);
  }
  const { Receipt, writes } = await import('../../src/model/write.ts');
  schemas.set('receipt', Receipt);
  for (const [name, input] of Object.entries(writes)) schemas.set(`write ${name}`, input);
  const { questions } = await import('../../src/model/question.ts');
  schemas.set('questions, envelope', questions.envelope).set('questions, items', questions.records.items);
  for (const [name, load] of Object.entries(widgets)) {
    for (const [attribute, schema] of Object.entries((await load()).default.attributes)) {
      schemas.set(`candor-${name}, ${attribute}`, schema as Schema);
    }
  }
  for (const [name, load] of Object.entries(backends)) {
    schemas.set(`backend ${name}, options`, (await load()).default.options as Schema);
  }
  return schemas;
};
