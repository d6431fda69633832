import { describe, expect, it } from 'vitest';
import { OperatorError } from '../database.ts';
import { gather } from '../testing/gather.ts';
import { temporaryFile } from '../testing/temporary.folder.ts';
import type { Candidate } from './candidate.ts';
import { type CsvOptions, readCsvRows } from './csv.rows.ts';

const read = (content: string | Uint8Array, options?: CsvOptions): Promise<Candidate[]> =>
  gather(readCsvRows(temporaryFile('reviews.csv', content), options));
const records = (all: readonly Candidate[]) => all.flatMap((one) => ('row' in one ? [one.row.record] : []));
const refusals = (all: readonly Candidate[]) =>
  all.flatMap((one) => ('refused' in one ? [`${one.where}: ${one.refused}`] : []));
const one = async (header: string, row: string, options?: CsvOptions) =>
  records(await read(`${header}\n${row}\n`, options))[0];

describe('a generic table', () => {
  it('becomes reviews of the contract', async () => {
    const header = 'Review ID,SKU,Stars,Headline,Review,Name,City,Date,Verified,Photos,Reply,Helpful,Email,Language';
    const row =
      'r-1,sku-1,4.5,Warm,"Runs small, order up",Ana K.,Utrecht,2026-10-03,yes,"https://i.example/1.jpg http://i.example/2.jpg",Thank you,7,ana@shop.example,en_GB';
    expect(await one(header, row)).toEqual({
      id: 'r-1',
      product: 'sku-1',
      rating: 4.5,
      title: 'Warm',
      body: 'Runs small, order up',
      author: { name: 'Ana K.', location: 'Utrecht' },
      publishedAt: '2026-10-03',
      purchase: 'confirmed',
      photos: [{ url: 'https://i.example/1.jpg' }],
      reply: { body: 'Thank you' },
      helpful: { yes: 7, no: 0 },
      language: 'en-GB',
    });
  });

  it('says nothing that the file does not say', async () => {
    expect(await one('id,product,rating', 'r-1,sku-1,4')).toEqual({
      id: 'r-1',
      product: 'sku-1',
      rating: 4,
      purchase: 'unknown',
    });
  });

  it('gets the same id for the same review, whatever is added to it later', async () => {
    const header = 'product,rating,body,reply';
    const [before, after, other] = records(await read(`${header}\na,4,good,\na,4,good,thanks\na,5,good,\n`));
    expect(before?.id).toBe(after?.id);
    expect(before?.id).not.toBe(other?.id);
  });
});

describe('bad input', () => {
  it('is refused row by row, with line, value and what was expected', async () => {
    const rows = [
      'a,0,',
      'a,7,',
      'a,"4,5",',
      'a,great,',
      ',4,',
      'a,,',
      'a,4,2026-02-30',
      'a,4,yesterday',
      'a,4,03/04/2025',
      'a,4',
      'a,4,',
    ];
    const all = await read(['product,rating,date', ...rows].join('\n'));
    expect(records(all)).toHaveLength(1);
    const expected = [
      'line 2: rating "0" is not a number from 1 to 5',
      'line 3: rating "7" is not',
      'line 4: rating "4,5" is not a number from 1 to 5; write 4.5',
      'line 5: rating "great"',
      'line 6: the product is empty',
      'line 7: rating is empty',
      'line 8: date "2026-02-30" is not a date; expected one like 2026-10-03',
      'line 9: date "yesterday"',
      'line 10: date "03/04/2025" may be either of two days; say which part stands first with --date-format',
      'line 11: has 2 fields where the header has 3',
    ];
    refusals(all).forEach((refusal, i) => expect(refusal).toContain(expected[i]));
    expect(refusals(all)).toHaveLength(expected.length);
  });

  it.each([
    ['03/04/2025', 'dmy', '2025-04-03'],
    ['03/04/2025', 'mdy', '2025-03-04'],
    ['25/03/2024', undefined, '2024-03-25'],
    ['03/25/2024', undefined, '2024-03-25'],
    ['3.4.2025', undefined, '2025-04-03'],
    ['2025-03-02 10:12:00', undefined, '2025-03-02'],
    ['2025-03-02T10:12:00+0200', undefined, '2025-03-02T10:12:00+02:00'],
  ] as const)('reads the date %s (%s)', async (given, dates, expected) => {
    expect((await one('product,rating,date', `a,4,${given}`, { dates }))?.publishedAt).toBe(expected);
  });

  it.each([
    [';', ';'],
    ['\t', '\t'],
    ['|', '|'],
  ])('finds the delimiter %j by itself', async (delimiter) => {
    const row = (cells: string[]) => cells.join(delimiter);
    expect(await one(row(['product', 'rating', 'body']), row(['a', '4', 'x, y']))).toMatchObject({ body: 'x, y' });
  });

  it('takes a byte order mark, Windows line breaks and UTF-16', async () => {
    const text = '\ufeffproduct,rating,body\r\na,4,été\r\n';
    expect(records(await read(text))[0]).toMatchObject({ product: 'a', body: 'été' });
    expect(records(await read(Buffer.from(text, 'utf16le')))[0]).toMatchObject({ product: 'a', body: 'été' });
  });

  it('reads lines that are not UTF-8 as Windows-1252 and says so once', async () => {
    const warnings: string[] = [];
    const content = Buffer.concat([
      Buffer.from('product,rating,body\na,4,été in UTF-8\n'),
      Buffer.from('b,4,\xe9t\xe9 \x80 5\nc,4,na\xefve\n', 'latin1'),
    ]);
    const all = records(await read(content, { onWarning: (message) => warnings.push(message) }));
    expect(all.map(({ body }) => body)).toEqual(['été in UTF-8', 'été € 5', 'naïve']);
    expect(warnings).toEqual([expect.stringContaining('line 3 is not UTF-8')]);
  });

  it.each([
    ['product,stars_given\na,4', {}, 'the columns are: product, stars_given\nExpected one of:\n  judgeme'],
    [
      'product,body\na,4',
      { preset: 'generic' },
      'no column for the rating: the preset generic expects one of rating, stars',
    ],
    ['product;rating\na;4', { preset: 'generic', delimiter: ',' }, '(is "," the delimiter of this file?)'],
    [
      'product,rating\na,4',
      { preset: 'yotpo' },
      '--preset yotpo is unknown; there is judgeme, okendo, clothing, generic',
    ],
    ['product,rating\na,4', { encoding: 'klingon' }, '--encoding klingon is unknown'],
    ['product,rating\na,4', { product: 'gtin' }, '--product gtin: there is no such column'],
    ['', {}, 'is empty; expected a header'],
    ['x'.repeat(3_000_000), {}, 'longer than 2 MB'],
  ] as const)('stops at a file it cannot read: %#', async (content, options, message) => {
    await expect(read(content, options)).rejects.toThrow(OperatorError);
    await expect(read(content, options)).rejects.toThrow(message);
  });

  it('names a file that is not there', async () => {
    await expect(gather(readCsvRows('/nowhere.csv'))).rejects.toThrow('there is no such file');
  });

  it('refuses a review as long as a book, and keeps its neighbours', async () => {
    const all = await read(`product,rating,body\na,4,${'x'.repeat(300_000)}\nb,4,short\n`);
    expect([refusals(all)[0], records(all).length]).toEqual([expect.stringContaining('may be up to 200 kB'), 1]);
  });
});
