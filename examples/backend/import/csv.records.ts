import { splitFields } from './csv.fields.ts';
import type { Line } from './text.lines.ts';

export type CsvRecord = { line: number; fields: string[] } | { line: number; broken: string };

/** A quote that is never closed would swallow the file: a review of more lines than this is taken for one. */
const mostLines = 500;
const longest = 1_000_000;

/**
 * Groups lines into records. A record that cannot be read costs its first line only: reading goes on in the
 * very next line, so that a bad quote is reported where it is and the good rows behind it are kept.
 */
export async function* readRecords(lines: AsyncIterable<Line>, delimiter: string): AsyncGenerator<CsvRecord> {
  /** Lines of a record that is not complete yet, or that wait to be read again. */
  let waiting: Line[] = [];
  const source = lines[Symbol.asyncIterator]();
  let ended = false;

  const pull = async (count: number): Promise<boolean> => {
    while (waiting.length < count && !ended) {
      const { done, value } = await source.next();
      if (done) ended = true;
      else waiting.push(value);
    }
    return waiting.length >= count;
  };

  while (await pull(1)) {
    const { record, used } = await readOne(waiting, pull, delimiter);
    // A record that used one line, the usual case, must not copy what waits.
    if (used === 1) waiting.shift();
    else waiting = waiting.slice(used);
    if (record) yield record;
  }
}

const readOne = async (
  waiting: readonly Line[],
  pull: (count: number) => Promise<boolean>,
  delimiter: string,
): Promise<{ record?: CsvRecord; used: number }> => {
  const [first] = waiting;
  if (!first || first.text.trim() === '') return { used: 1 };
  const line = first.number;
  const broken = (reason: string) => ({ record: { line, broken: reason }, used: 1 });
  let text = first.text;
  for (let used = 1; ; used++) {
    const split = splitFields(text, delimiter);
    if ('fields' in split) return { record: { line, fields: split.fields }, used };
    if ('broken' in split) return broken(split.broken);
    if (used >= mostLines || text.length > longest) return broken(unclosed(`within ${used} lines`));
    if (!(await pull(used + 1))) return broken(unclosed('before the end of the file'));
    text += `\n${waiting[used]?.text ?? ''}`;
  }
};

const unclosed = (where: string): string =>
  `a quote is opened and not closed ${where}; close it, or double it inside the field`;
