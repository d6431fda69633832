/** PostgreSQL stores no NUL and no half of a surrogate pair, in no text. */
export const storable = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd');
