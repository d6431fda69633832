/** A thing as a page describes it, in JSON-LD's own form; what markup says is read into the same. */
export type Thing = Readonly<Record<string, unknown>>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value of these properties, in order: a page writes one, a list, or none. Asked thousands of times a page. */
export const valuesOf = (thing: Thing, ...names: readonly string[]): unknown[] => {
  const values: unknown[] = [];
  for (const name of names) {
    if (!Object.hasOwn(thing, name)) continue;
    const value = thing[name];
    if (Array.isArray(value)) for (const one of value) values.push(one);
    else values.push(value);
  }
  return values;
};

/** The first of these properties that says something, as it is written: `''` where none does. */
export const writtenOf = (thing: Thing, ...names: readonly string[]): string => {
  for (const value of valuesOf(thing, ...names)) {
    const plain = isThing(value) ? value['@value'] : value;
    const text = typeof plain === 'string' || typeof plain === 'number' ? String(plain).trim() : '';
    if (text) return text;
  }
  return '';
};

const escaped: Readonly<Record<string, string>> = { amp: '&', lt: '<', quot: '"' };

/** As `writtenOf`, with what templates escape put right: codes, names and numbers need no more. */
export const textOf = (thing: Thing, ...names: readonly string[]): string =>
  writtenOf(thing, ...names).replace(/&(amp|lt|quot|#0?39);/g, (_, name: string) => escaped[name] ?? "'");

/** `https://schema.org/Product`, `schema:Product`, `Product` → `Product`; `''` for the words of others. */
const termOf = (text: string): string =>
  /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:)?(\w+)$/.exec(text.trim())?.[1] ?? '';

/** The terms of schema.org that a property names, be it as a text or as a thing of that id. */
export const termsOf = (thing: Thing, ...names: readonly string[]): string[] =>
  valuesOf(thing, ...names).flatMap((value) => {
    const name = isThing(value) ? value['@id'] : value;
    return (typeof name === 'string' && termOf(name)) || [];
  });

export const isA = (thing: Thing, kind: RegExp): boolean => termsOf(thing, '@type').some((type) => kind.test(type));

/** `4.5`, `"4.5"`, `"4,5"` → 4.5; `undefined` for what is no number. */
export const numberOf = (thing: Thing, ...names: readonly string[]): number | undefined => {
  const text = textOf(thing, ...names).replace(',', '.');
  return text && Number.isFinite(Number(text)) ? Number(text) : undefined;
};

/** A whole number, which a page may write as `1,234`. */
export const countOf = (thing: Thing, ...names: readonly string[]): number | undefined => {
  const count = Number(textOf(thing, ...names).replace(/[.,\s](?=\d{3}(?!\d))/g, '') || NaN);
  return Number.isSafeInteger(count) && count >= 0 ? count : undefined;
};
