import { open } from 'node:fs/promises';
import { OperatorError } from '../database.ts';

export interface Line {
  /** Counted from 1, as editors count. */
  number: number;
  /** Without its line break. */
  text: string;
}

export interface LinesOptions {
  /** A name that TextDecoder knows. Absent: UTF-8, and Windows-1252 for lines that are not UTF-8. */
  encoding?: string | undefined;
  /** Called once, with the first line that is not UTF-8. */
  onFallback?: (line: number) => void;
}

/** A longer line is no row of a table but a wrong file; it is never held whole. */
const longestLine = 2_000_000;
const newline = 10;

const decoderOf = (encoding: string): TextDecoder => {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new OperatorError(`--encoding ${encoding} is unknown; try utf-8, windows-1252, utf-16le or iso-8859-2`);
  }
};

/** Chunks of a file from its start, as text of whole lines wherever the bytes allow to tell. */
async function* readBlocks(file: string, { encoding, onFallback }: LinesOptions): AsyncGenerator<string> {
  const given = encoding && !/^utf-?8$/i.test(encoding) ? decoderOf(encoding) : undefined;
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(
      `${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`,
    );
  });
  // Larger chunks are not faster, and wait as garbage outside the heap, which nothing hurries to collect.
  const source = handle.createReadStream({ highWaterMark: 64 * 1024 }) as AsyncIterable<Buffer>;
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const western = new TextDecoder('windows-1252');
  let lines = 0;
  let rest: Buffer = Buffer.alloc(0);

  const decodeLine = (bytes: Buffer): string => {
    lines++;
    try {
      return strict.decode(bytes);
    } catch {
      onFallback?.(lines);
      return western.decode(bytes);
    }
  };
  /** Line by line only where a block is not UTF-8: a file pasted together from two encodings keeps both. */
  const decode = (bytes: Buffer): string => {
    try {
      const text = strict.decode(bytes);
      lines += text.split('\n').length - 1;
      return text;
    } catch {
      let text = '';
      for (let start = 0; start < bytes.length;) {
        const end = bytes.indexOf(newline, start);
        const next = end < 0 ? bytes.length : end + 1;
        text += decodeLine(bytes.subarray(start, next));
        start = next;
      }
      return text;
    }
  };

  let bom: TextDecoder | undefined = given;
  let first = true;
  for await (const chunk of source) {
    if (first && !bom && chunk[0] === 0xff && chunk[1] === 0xfe) bom = decoderOf('utf-16le');
    first = false;
    if (bom) {
      yield bom.decode(chunk, { stream: true });
      continue;
    }
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = bytes.lastIndexOf(newline) + 1;
    if (end > 0) yield decode(bytes.subarray(0, end));
    rest = bytes.subarray(end);
    if (rest.length > longestLine)
      throw new OperatorError(`${file}, line ${lines + 1}: is longer than 2 MB; is this a CSV file?`);
  }
  if (rest.length > 0) yield decode(rest);
}

/** The lines of a text file of any size, one after the other. @throws OperatorError when it cannot be read */
export async function* readLines(file: string, options: LinesOptions = {}): AsyncGenerator<Line> {
  let number = 0;
  let rest = '';
  for await (const block of readBlocks(file, options)) {
    const lines = (rest + block).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine)
      throw new OperatorError(`${file}, line ${number + 1}: is longer than 2 MB; is this a CSV file?`);
    for (const line of lines) {
      number++;
      yield { number, text: withoutBreak(number, line) };
    }
  }
  if (rest !== '') yield { number: number + 1, text: withoutBreak(number + 1, rest) };
}

const withoutBreak = (number: number, line: string): string => {
  const text = line.endsWith('\r') ? line.slice(0, -1) : line;
  return number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
};
