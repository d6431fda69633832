import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Review } from '../../../../src/model/review.ts';
import { fieldNames, fields, guess } from './columns.ts';
import { readReviews } from './reviews.ts';
import { readTable } from './table.ts';

describe('the columns of a table', () => {
  test.each([
    ['Rating,Review Text,Reviewer Name,review_date', ['rating', 'body', 'author', 'date']],
    ['Sterne;Bewertungstext;Kunde;Datum', ['rating', 'body', 'author', 'date']],
    ['Note\tCommentaire\tNom\tDate', ['rating', 'body', 'author', 'date']],
    ['puntuación,comentario,nombre,fecha', ['rating', 'body', 'author', 'date']],
    ['評価,本文,名前,日付', ['rating', 'body', 'author', 'date']],
    ['stars,e-mail,stars', ['rating', undefined, undefined]],
  ])('are known by their names: %s', (header, expected) => {
    expect(guess(readTable(header).header)).toEqual(expected);
  });

  test('have names as they are compared', () => {
    const names = fieldNames.flatMap((field) => fields[field].split(' '));
    expect(names.filter((name) => !/^[\p{L}\p{N}]+$/u.test(name) || name !== name.toLowerCase())).toEqual([]);
  });
});

describe('rows of a table', () => {
  const read = (text: string, order?: 'dmy' | 'mdy') => {
    const table = readTable(text);
    return readReviews(table, guess(table.header), order);
  };

  test('become reviews that keep the contract', () => {
    const { items, leftOut } = read(
      '\uFEFFid,rating,title,body,author,city,date,verified,language,images,reply\n' +
        'a,4,Warm,"Two lines,\nand a ""quote""",Ana,Utrecht,2026-11-02,yes,de_DE,https://shop.example/a.jpg,Thanks\n' +
        ',"4,5",,,,,31.12.2025,,,,\n' +
        ',3/5,,,,,,,,,\n',
    );
    expect(leftOut).toEqual([]);
    expect(z.array(Review).safeParse(items)).toMatchObject({ success: true });
    expect(items).toMatchObject([
      {
        id: 'a',
        rating: 4,
        body: 'Two lines,\nand a "quote"',
        author: { name: 'Ana', location: 'Utrecht' },
        publishedAt: '2026-11-02',
        purchase: 'confirmed',
        language: 'de-DE',
        photos: [{ url: 'https://shop.example/a.jpg' }],
        reply: { body: 'Thanks' },
      },
      { id: 'row-2', rating: 4.5, publishedAt: '2025-12-31' },
      { id: 'row-3', rating: 3 },
    ]);
  });

  test('that are no review are left out, with their line and the reason', () => {
    const { items, leftOut } = read('rating,body\n5,"a\nb"\nsix,c\n,d\n4,e\n');
    expect(items.map(({ rating }) => rating)).toEqual([5, 4]);
    expect(leftOut).toEqual([
      { line: 4, reason: expect.stringContaining('"six"') },
      { line: 5, reason: expect.stringContaining('empty') },
    ]);
  });

  test('wait for a choice where a date may be either of two days', () => {
    const text = 'rating,date\n5,03/04/2026\n';
    expect(read(text).leftOut).toEqual([{ line: 2, reason: expect.stringContaining('either of two days') }]);
    expect(read(text, 'dmy').items).toMatchObject([{ publishedAt: '2026-04-03' }]);
    expect(read(text, 'mdy').items).toMatchObject([{ publishedAt: '2026-03-04' }]);
  });

  test('that no table has are an error with its line', () => {
    expect(() => readTable('rating,body\n5,"open\n')).toThrow(/this table cannot be read: .*line/i);
  });
});
