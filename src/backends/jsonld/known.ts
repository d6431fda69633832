/** What a table says of the terms it knows. */
export const known = (table: Readonly<Record<string, string>>, terms: readonly string[]): string[] =>
  terms.flatMap((term) => (Object.hasOwn(table, term) ? [table[term]!] : []));
