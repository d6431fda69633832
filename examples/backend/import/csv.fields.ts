export type Fields =
  | { fields: string[] }
  /** The text ends inside quotes: the record goes on in the next line. */
  | { open: true }
  | { broken: string };

/**
 * The fields of one record (RFC 4180): quoted fields may hold delimiters, line breaks and doubled quotes.
 * A quote that neither opens nor closes a field is an error, not a guess.
 */
export const splitFields = (text: string, delimiter: string): Fields => {
  if (!text.includes('"')) return { fields: text.split(delimiter) };
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] !== '"') {
      const end = endOf(text, delimiter, at);
      const field = text.slice(at, end);
      if (field.includes('"')) {
        return { broken: `a quote inside ${shown(field)}; quote the whole field and double the quotes in it` };
      }
      fields.push(field);
      at = end;
    } else {
      const end = closingQuote(text, at + 1);
      if (end < 0) return { open: true };
      fields.push(text.slice(at + 1, end).replaceAll('""', '"'));
      at = end + 1;
      if (at < text.length && text[at] !== delimiter) {
        return { broken: `${shown(text.slice(at))} after a closing quote; double the quotes inside a quoted field` };
      }
    }
    if (at >= text.length) return { fields };
    at++;
  }
};

const endOf = (text: string, delimiter: string, from: number): number => {
  const end = text.indexOf(delimiter, from);
  return end < 0 ? text.length : end;
};

const closingQuote = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
};

const shown = (text: string): string => JSON.stringify(text.length > 30 ? `${text.slice(0, 30)}…` : text);
