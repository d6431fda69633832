import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, readRecords } from './csv.records.ts';
import { splitFields } from './csv.fields.ts';
import { gather } from '../testing/gather.ts';

const records = async (text: string, delimiter = ','): Promise<CsvRecord[]> => {
  async function* lines() {
    yield* text.split('\n').map((line, i) => ({ number: i + 1, text: line }));
  }
  return gather(readRecords(lines(), delimiter));
};
const kept = (all: readonly CsvRecord[]) => all.flatMap((record) => ('fields' in record ? [record.fields] : []));
const broken = (all: readonly CsvRecord[]) => all.flatMap((record) => ('broken' in record ? [record.line] : []));

describe('records of a table', () => {
  it('are those that csv-parse finds, for any well-formed table', async () => {
    const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', '"', 'a,b', 'two\nlines', '""', ' , '));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), async (rows, delimiter) => {
        const quote = (text: string) => `"${text.replaceAll('\r', ' ').replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quote).join(delimiter)).join('\n');
        const expected: unknown = parse(text, { delimiter, relax_column_count: true });
        expect(kept(await records(text, delimiter))).toEqual(expected);
      }),
    );
  });

  it('keep every good row around a quote that is never closed, and say where it is', async () => {
    const good = (number: number) => `${number},"said ""so""",end`;
    const lines = Array.from({ length: 2000 }, (_, i) => good(i));
    lines[700] = '700,"never closed,end';
    lines[1200] = '1200,in the "middle",end';
    lines[1999] = '1999,"open to the end,';
    const all = await records(lines.join('\n'));
    expect(broken(all)).toEqual([701, 1201, 2000]);
    expect(kept(all).map(([number]) => Number(number))).toEqual(
      lines.map((_, i) => i).filter((i) => ![700, 1200, 1999].includes(i)),
    );
  });

  it('are good behind a quote that closes nowhere, even when no other quote follows', async () => {
    const lines = ['1,"open', ...Array.from({ length: 3000 }, (_, i) => `${i},plain`)];
    const all = await records(lines.join('\n'));
    expect([broken(all), kept(all).length]).toEqual([[1], 3000]);
  });

  it('skip empty lines', async () => {
    expect(kept(await records('a,b\n\n  \nc,d\n'))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });
});

describe('fields', () => {
  it('say what is wrong with a quote', () => {
    expect(splitFields('a,b"c', ',')).toMatchObject({ broken: expect.stringContaining('a quote inside "b') });
    expect(splitFields('"a"b,c', ',')).toMatchObject({ broken: expect.stringContaining('after a closing quote') });
    expect(splitFields('"a', ',')).toEqual({ open: true });
  });

  it('may be empty, quoted or not', () => {
    expect(splitFields(',"",', ',')).toEqual({ fields: ['', '', ''] });
  });
});
