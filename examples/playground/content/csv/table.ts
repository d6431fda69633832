import { type CsvError, parse } from 'csv-parse/browser/esm/sync';

export interface Table {
  readonly header: readonly string[];
  /** Each with the line of the file it begins in. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const delimiters = [',', ';', '\t', '|'];

/** The one that splits the first line most. */
const delimiterOf = (text: string): string => {
  const [first = ''] = text.split('\n');
  return delimiters.toSorted((a, b) => first.split(b).length - first.split(a).length)[0]!;
};

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A spreadsheet saved as text, whatever separates its columns. @throws Error that names the line. */
export const readTable = (text: string): Table => {
  const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true } as const;
  try {
    const parsed = parse(text, { ...options, delimiter: delimiterOf(text) }) as unknown as Parsed[];
    const [header, ...rows] = parsed.map(({ record, info }) => ({
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record,
    }));
    return { header: header?.cells ?? [], rows };
  } catch (error) {
    const { message } = error as CsvError;
    throw new Error(`this table cannot be read: ${message}`, { cause: error });
  }
};
