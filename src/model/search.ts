/** One word as search and its marks see it: letters, marks and digits of any script. */
export const word = /[\p{L}\p{M}\p{N}]+/gu;

/** Lower-case words of a text, in order. The reference backend indexes exactly these. */
export const words = (text: string): string[] => text.toLowerCase().match(word) ?? [];

/** True when every word asked for begins some word of the text: "zip" finds "Zipper", "per" does not. */
export const matches = (text: string, search: string): boolean => {
  const found = words(text);
  return words(search).every((asked) => found.some((candidate) => candidate.startsWith(asked)));
};
