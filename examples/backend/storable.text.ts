/** PostgreSQL stores no NUL and no half of a surrogate pair, in no text. */
export const storable = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');

/** The same record with every text in it storable. */
export const storableRecord = <Value>(value: Value): Value => {
  if (typeof value === 'string') return storable(value) as Value;
  if (Array.isArray(value)) return value.map(storableRecord) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, storableRecord(part)])) as Value;
};
