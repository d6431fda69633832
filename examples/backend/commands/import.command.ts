import { OperatorError } from '../database.ts';
import { readCsvRows } from '../import/csv.rows.ts';
import { type Imported, runImport, settle } from '../import/import.run.ts';
import { readJsonRows } from '../import/json.rows.ts';
import { keepMemorySmall } from '../import/small.memory.ts';
import { type DateFormat, dateFormats } from '../import/value.readers.ts';
import { openDatabase } from '../open.database.ts';
import type { Command, Invocation } from './command.ts';

const mostRefusals = 20;
/** Milliseconds between two lines of progress. */
const progressEvery = 2000;

export const importCommand: Command = {
  usage:
    'import FILE… [--preset generic|judgeme|okendo|clothing] [--delimiter ";"] [--encoding NAME] [--date-format dmy|mdy] [--product COLUMN] [--replace]',
  help: 'read reviews from CSV, or reviews, badges, policies and shipments from JSON as the API answers them; can be run again without doubling; --replace removes badges, policies and shipments that the file no longer holds',
  options: {
    preset: { type: 'string' },
    delimiter: { type: 'string' },
    encoding: { type: 'string' },
    'date-format': { type: 'string' },
    product: { type: 'string' },
    replace: { type: 'boolean' },
  },
  run: async ({ options, words, place }) => {
    if (words.length === 0) throw new OperatorError('import: name the file, e.g. import reviews.csv');
    const dates = dateFormatOf(options['date-format']);
    keepMemorySmall();
    const database = await openDatabase(place);
    try {
      for (const file of words) {
        const report = reporter(file);
        const rows = /\.json$/i.test(file) ? readJsonRows(file) : csvRows(file, options, dates);
        report.done(await runImport(database, rows, { ...report, replace: options.replace !== undefined }));
      }
      await settle(database);
    } finally {
      await database.close();
    }
  },
};

const dateFormatOf = (text: string | undefined): DateFormat | undefined => {
  const format = dateFormats.find((known) => known === text);
  if (text !== undefined && !format)
    throw new OperatorError(`--date-format ${text}: must be ${dateFormats.join(' or ')}`);
  return format;
};

const csvRows = (file: string, { preset, delimiter, encoding, product }: Invocation['options'], dates?: DateFormat) =>
  readCsvRows(file, {
    preset,
    delimiter,
    encoding,
    product,
    dates,
    onHeader: ({ preset: known, delimiter: used }) =>
      console.error(
        `${file}: read as ${known.title} (--preset ${known.name}), columns split at "${used === '\t' ? 'tab' : used}"`,
      ),
    onWarning: (message) => console.error(`${file}: ${message}`),
  });

/** Progress and refusals on stderr, so that a long import shows that it moves; the sum on stdout. */
const reporter = (file: string) => {
  const start = performance.now();
  let shown = start;
  const perSecond = (read: number) => Math.round(read / ((performance.now() - start) / 1000)).toLocaleString('en');
  let refusals = 0;
  return {
    refused: (where: string, reason: string) => {
      refusals++;
      if (refusals <= mostRefusals) console.error(`${file}, ${where}: refused: ${reason}`);
    },
    progress: ({ read }: Readonly<Imported>) => {
      if (performance.now() - shown < progressEvery) return;
      shown = performance.now();
      console.error(`${file}: ${read.toLocaleString('en')} rows, ${perSecond(read)} rows/s`);
    },
    done: ({ read, added, updated, unchanged, refused, removed }: Imported) => {
      if (refusals > mostRefusals) console.error(`${file}: … and ${refusals - mostRefusals} more rows refused`);
      console.log(
        `${file}: ${added} new, ${unchanged} unchanged, ${updated} updated, ${refused} refused${removed ? `, ${removed} removed` : ''} (${read} rows, ${perSecond(read)} rows/s)`,
      );
    },
  };
};
