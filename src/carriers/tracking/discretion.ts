const email = /[^\s@<>]{1,64}@[^\s@<>]{1,255}/g;
const phone = /(?:\+|\b(?:tel|phone|mobile|call)\b\D{0,3})\d[\d ().-]{5,20}\d\)?/gi;
const signature = /\b(signed)(?: for)? by\b.*/gi;

/**
 * A carrier's sentence without what is private in it: addresses of e-mail, numbers of telephones, who signed, and
 * `persons` that the vendor names elsewhere in the same answer.
 */
export const discreet = (words: string | undefined, persons: readonly (string | undefined)[]): string | undefined => {
  if (!words) return undefined;
  const unsigned = words.replace(email, '…').replace(phone, '…').replace(signature, '$1');
  return persons
    .filter((name) => name && name.length > 2)
    .reduce<string>((text, name) => text.replaceAll(name!, '…'), unsigned)
    .trim();
};

/** Down to the city and no further: of each part between commas, what has a digit in it is a street or a postal code. */
export const placeOf = (...parts: readonly (string | undefined)[]): string | undefined => {
  const names = parts.flatMap((part) => part?.split(',') ?? []).map((name) => name.trim());
  return [...new Set(names)].filter((name) => name && !/\d/.test(name)).join(', ') || undefined;
};
