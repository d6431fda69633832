import * as z from 'zod/mini';

/** A list within a record, of which a broken entry costs only itself; what is no list at all still breaks the record. */
export const listOf = <Entry extends z.ZodMiniType>(entry: Entry) =>
  z.pipe(
    z.array(z.catch(z.optional(entry), undefined as never)),
    z.transform((entries) => entries.filter((one) => one !== undefined) as z.output<Entry>[]),
  );
