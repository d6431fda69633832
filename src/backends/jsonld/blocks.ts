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

interface Block {
  readonly text: string;
  /** What it describes, if anything. */
  readonly value?: unknown;
  /** Why it cannot be read, and how it begins. */
  readonly fault?: string;
}

const parse = (text: string): Block => {
  const json = text.trim();
  if (!json) return { text };
  try {
    return { text, value: JSON.parse(json) };
  } catch {
    try {
      return { text, value: JSON.parse(mended(json)) };
    } catch (cause) {
      return { text, fault: `"${json.slice(0, 60)}": ${String(cause)}` };
    }
  }
};

/** Each parsed once as long as it says the same: a page is asked several questions. */
const known = new WeakMap<Element, Block>();

/** The JSON-LD of a page, block by block in its order. A block that cannot be read costs only itself. */
export const readBlocks = (document: Document): Block[] =>
  // The browser keeps this list; a selector for the type would look at every element of the page each time.
  [...document.getElementsByTagName('script')].flatMap((script) => {
    if (!/^application\/ld\+json/i.test(script.type)) return [];
    const text = script.textContent;
    let block = known.get(script);
    if (block?.text !== text) known.set(script, (block = parse(text)));
    return block;
  });
