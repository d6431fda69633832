import { OperatorError } from '../database.ts';
import { type Candidate, candidate } from './candidate.ts';
import { type Header, type HeaderOptions, readHeader } from './csv.header.ts';
import { readRecords } from './csv.records.ts';
import { readCsvRow } from './csv.row.ts';
import { type Line, readLines } from './text.lines.ts';
import type { DateFormat } from './value.readers.ts';

export interface CsvOptions extends HeaderOptions {
  encoding?: string | undefined;
  dates?: DateFormat | undefined;
  /** Called once, when the header is understood. */
  onHeader?: (header: Header) => void;
  /** Called with what the reader had to assume, once per assumption. */
  onWarning?: (message: string) => void;
}

/** Reads a table of any size row by row. @throws OperatorError when the file or its header cannot be read */
export async function* readCsvRows(file: string, options: CsvOptions = {}): AsyncGenerator<Candidate> {
  let warned = false;
  const lines = readLines(file, {
    encoding: options.encoding,
    onFallback: (line) => {
      if (!warned)
        options.onWarning?.(`line ${line} is not UTF-8 and is read as Windows-1252; --encoding names another one`);
      warned = true;
    },
  });
  try {
    const first = await firstLine(lines);
    if (!first) throw new OperatorError(`${file} is empty; expected a header in its first line`);
    const header = readHeader(first.text, options);
    options.onHeader?.(header);
    for await (const record of readRecords(lines, header.delimiter)) {
      const where = `line ${record.line}`;
      if ('broken' in record) yield { where, refused: record.broken };
      else yield candidate(where, () => readCsvRow(record.fields, header, options.dates));
    }
  } finally {
    // Closes the file, also when nobody reads on.
    await lines.return(undefined);
  }
}

const firstLine = async (lines: AsyncGenerator<Line>): Promise<Line | undefined> => {
  for (;;) {
    const { done, value } = await lines.next();
    if (done) return undefined;
    if (value.text.trim() !== '') return value;
  }
};
