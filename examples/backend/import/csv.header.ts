import { OperatorError } from '../database.ts';
import { splitFields } from './csv.fields.ts';
import { type Field, plainName, type Preset } from './preset.ts';
import { presets } from './presets.ts';

export interface Header {
  preset: Preset;
  delimiter: string;
  /** Number of columns every row must have. */
  width: number;
  /** Field → index of its column. */
  columns: ReadonlyMap<Field, number>;
}

export interface HeaderOptions {
  preset?: string | undefined;
  delimiter?: string | undefined;
  /** Column to take the product from, instead of the first known one. */
  product?: string | undefined;
}

const delimiters = [',', ';', '\t', '|'];
const nameOf = (delimiter: string): string => (delimiter === '\t' ? 'tab' : delimiter);
const required = ['product', 'rating'] as const;

const split = (line: string, delimiter: string): string[] => {
  const split = splitFields(line, delimiter);
  return 'fields' in split ? split.fields : [];
};

const fits = (names: readonly string[], preset: Preset): boolean => {
  const has = (wanted: string) => names.includes(plainName(wanted));
  return preset.knownBy.every(has) && required.every((field) => preset.columns[field]?.some(has));
};

/** The preset and the columns of a file, by its first line. @throws OperatorError that lists what was found and expected */
export const readHeader = (line: string, options: HeaderOptions): Header => {
  const delimiter = options.delimiter === undefined ? detectDelimiter(line) : delimiterOf(options.delimiter);
  const found = split(line, delimiter);
  const names = found.map(plainName);
  const preset = options.preset === undefined ? presets.find((known) => fits(names, known)) : presetOf(options.preset);
  if (!preset) throw unknownHeader(found, delimiter);
  const columns = new Map<Field, number>();
  for (const [field, accepted = []] of Object.entries(preset.columns) as [Field, readonly string[] | undefined][]) {
    const index = accepted.map((name) => names.indexOf(plainName(name))).find((at) => at >= 0);
    if (index !== undefined) columns.set(field, index);
  }
  if (options.product !== undefined) {
    const index = names.indexOf(plainName(options.product));
    if (index < 0) throw new OperatorError(`--product ${options.product}: there is no such column; ${list(found)}`);
    columns.set('product', index);
  }
  for (const field of required) {
    if (!columns.has(field)) throw missing(field, preset, found, delimiter);
  }
  return { preset, delimiter, width: found.length, columns };
};

/** The one that makes the header known; else the one that splits it most. */
const detectDelimiter = (line: string): string => {
  const known = delimiters.find((delimiter) =>
    presets.some((preset) => fits(split(line, delimiter).map(plainName), preset)),
  );
  return known ?? delimiters.toSorted((a, b) => split(line, b).length - split(line, a).length)[0] ?? ',';
};

const delimiterOf = (given: string): string => {
  const delimiter = given === 'tab' || given === '\\t' ? '\t' : given;
  if (delimiter.length !== 1 || delimiter === '"') {
    throw new OperatorError(`--delimiter ${given}: must be one character, or the word tab`);
  }
  return delimiter;
};

const presetOf = (name: string): Preset => {
  const preset = presets.find((known) => known.name === name);
  if (preset) return preset;
  throw new OperatorError(`--preset ${name} is unknown; there is ${presets.map((known) => known.name).join(', ')}`);
};

const list = (found: readonly string[]): string =>
  `the columns are: ${found.map((name) => name || '(no name)').join(', ')}`;

const missing = (
  field: 'product' | 'rating',
  preset: Preset,
  found: readonly string[],
  delimiter: string,
): OperatorError => {
  const hint = found.length === 1 ? ` (is "${nameOf(delimiter)}" the delimiter of this file?)` : '';
  return new OperatorError(
    `no column for the ${field}: the preset ${preset.name} expects one of ${preset.columns[field]?.join(', ')}; ${list(found)}${hint}`,
  );
};

const unknownHeader = (found: readonly string[], delimiter: string): OperatorError => {
  const expected = presets.map(
    ({ name, title, knownBy, columns }) =>
      `  ${name}: ${title} (${(knownBy.length > 0 ? knownBy : required.map((field) => columns[field]?.[0])).join(', ')} …)`,
  );
  return new OperatorError(
    [
      `the first line is not a header that is known (delimiter "${nameOf(delimiter)}"); ${list(found)}`,
      'Expected one of:',
      ...expected,
      'Rename the columns, or name the delimiter with --delimiter.',
    ].join('\n'),
  );
};
