/** A string, which stays, or a comment, a marker of one, or what ends a statement: no part of it can fail and start again. */
const strange = /("[^"\\]*(?:\\[^][^"\\]*)*"?)|\/\/.*|\/\*[^]*?(?:\*\/|$)|<!--|-->|<!\[CDATA\[|\]\]>|;/g;
const trailing = /("[^"\\]*(?:\\[^][^"\\]*)*"?)|,(?=\s*[\]}])/g;

/** What templates leave in JSON: comments, raw line breaks and tabs inside strings, commas behind the last entry. */
const mended = (text: string): string =>
  text
    .replace(strange, (_, string: string = '') =>
      string.replace(/[^ -\uffff]/g, (control) => JSON.stringify(control).slice(1, -1)),
    )
    .replace(trailing, '$1');

/**
 * The JSON-LD of a page, block by block in its order. A block that cannot be read costs only itself.
 * @param broken takes why a block cannot be read, and how it begins
 */
export const readBlocks = (document: Document, broken: (why: string) => void): unknown[] =>
  [...document.querySelectorAll('script[type^="application/ld+json" i]')].flatMap(({ textContent }) => {
    const text = textContent.trim();
    if (!text) return [];
    try {
      return [JSON.parse(text)];
    } catch {
      try {
        return [JSON.parse(mended(text))];
      } catch (cause) {
        broken(`"${text.slice(0, 60)}": ${String(cause)}`);
        return [];
      }
    }
  });
