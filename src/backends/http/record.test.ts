import { describe, expect, test } from 'vitest';
import type { Fields } from './options.ts';
import { endsInNothing, valueAt } from './path.ts';
import { reshaper } from './record.ts';
import { fillJson, fillUrl } from './template.ts';

const shape = async (fields: Fields, raw: unknown) => (await reshaper(fields))(raw);

describe('a path', () => {
  const body = JSON.parse('{"a":{"b":[{"c":1},{"c":2}],"none":null,"":3},"__proto__":{"own":1},"empty":[]}');

  test.each([
    ['a.b.1.c', 2],
    ['a.b.*.c', [1, 2]],
    ['', body],
    ['a.none', null],
    ['a.x.y', undefined],
    ['a.b.9', undefined],
  ])('leads to what stands there: %s', (path, value) => expect(valueAt(body, path)).toEqual(value));

  test('takes the first of several that leads to something', () => {
    expect(valueAt(body, ['x', 'a.none', 'a.b.0.c'])).toBe(1);
  });

  test.each(['constructor', 'constructor.name', 'a.toString', 'a.__proto__', 'a.b.map', 'hasOwnProperty'])(
    'sees nothing but what the answer itself holds: %s',
    (path) => expect(valueAt(body, path)).toBeUndefined(),
  );

  test('is told apart from an answer that knows of no such thing', () => {
    expect([endsInNothing(body, 'a.none.list'), endsInNothing(body, 'empty.0.list')]).toEqual([true, true]);
    expect([endsInNothing(body, 'a.lists'), endsInNothing(body, 'a.b.0.d')]).toEqual([false, false]);
  });
});

describe('a template', () => {
  test('encodes every value, and leaves out what has none', () => {
    const values = { product: '../a?b=1&c#d', limit: 5, ids: ['a', 'b&c'] };
    expect(fillUrl('/p/{product}?n={limit}&after={cursor}&id[]={ids}&all={ids}', values)).toBe(
      '/p/..%2Fa%3Fb%3D1%26c%23d?n=5&id[]=a&id[]=b%26c&all=a%2Cb%26c',
    );
  });

  test('keeps types in JSON, and lets what is absent vanish', () => {
    const template = { a: '{limit}', b: { c: '{sort}', d: '{cursor}' }, e: ['{ids:number}', 'n {limit}'], f: true };
    expect(JSON.stringify(fillJson(template, { limit: 5, sort: { x: 'DESC' }, ids: ['1', '2'] }))).toBe(
      '{"a":5,"b":{"c":{"x":"DESC"}},"e":[[1,2],"n 5"],"f":true}',
    );
  });

  test('has no value by the name of what every object has', () => {
    expect(fillUrl('/p?a={constructor}&b={toString}', {})).toBe('/p');
  });
});

describe('a record', () => {
  test.each([
    ['html', '<p>Warm &amp; dry</p><script>alert(1)</script>', 'Warm & dry'],
    ['entities', '&lt;b&gt; &amp;amp;', '<b> &amp;'],
    [['entities', 'entities'], 'Tom &amp;amp; Ana', 'Tom & Ana'],
    [['entities', 'html'], '&lt;p&gt;Warm&lt;/p&gt;', 'Warm'],
  ] as const)('has its text undone from %s', async (as, text, plain) => {
    expect(await shape({ body: { path: 'b', as: [as].flat() as never } }, { b: text })).toEqual({ body: plain });
  });

  test.each([
    ['gmt', '2026-10-03T09:12:00', '2026-10-03T09:12:00Z'],
    ['gmt', '2026-10-03 09:12:00', '2026-10-03T09:12:00Z'],
    ['seconds', 1_612_445_418, '2021-02-04T13:30:18.000Z'],
    ['millis', '1612445418000', '2021-02-04T13:30:18.000Z'],
    ['seconds', 'soon', undefined],
    ['seconds', 1e300, undefined],
    [undefined, '10/3/26, 9:12 AM', undefined],
    [undefined, '2026-10-03T09:12:00', undefined],
    [undefined, '2026-10-03', '2026-10-03'],
  ] as const)('has a date from %s: %s', async (as, value, date) => {
    const { publishedAt } = await shape({ publishedAt: { path: 'd', ...(as && { as }) } }, { d: value });
    expect(publishedAt).toBe(date);
  });

  test.each([
    ['4.50', 4.5],
    ['4,5', 4.5],
    [3, 3],
    ['five', 'five'],
    [null, undefined],
  ])('has a number as it is meant, or as it came: %s', async (value, rating) => {
    expect((await shape({ rating: 'r' }, { r: value })).rating).toBe(rating);
  });

  test('keeps its scale', async () => {
    const fields = { rating: { path: 'r', best: 100, worst: 20 } };
    expect(await shape(fields, { r: '60' })).toEqual({ rating: { value: 60, best: 100, worst: 20 } });
    expect(await shape({ rating: { path: 'r', best: 10 } }, { r: 7 })).toEqual({
      rating: { value: 7, best: 10, worst: 1 },
    });
  });

  test('shows no more of a name than its first letter', async () => {
    const fields = { 'author.name': { path: 'first', initial: 'last' } };
    expect(await shape(fields, { first: 'Ana', last: '𝒦ovač' })).toEqual({ author: { name: 'Ana 𝒦.' } });
    expect(await shape(fields, { first: 'Ana', last: null })).toEqual({ author: { name: 'Ana' } });
    expect(await shape(fields, { last: 'Kovač' })).toEqual({});
  });

  test('has no half of a reply or of votes, and nothing for what is empty', async () => {
    const fields = {
      'reply.author': { value: 'Nordwind' },
      'reply.body': 'answer',
      'helpful.yes': 'up',
      'helpful.no': 'down',
      title: 't',
    };
    expect(await shape(fields, { up: 3, t: '' })).toEqual({});
    expect(await shape(fields, { answer: 'Sorry', up: 3, down: '0' })).toEqual({
      reply: { author: 'Nordwind', body: 'Sorry' },
      helpful: { yes: 3, no: 0 },
    });
  });

  test('loses the pictures that may not be shown, and nothing else', async () => {
    const fields = { photos: { path: 'images', each: { url: 'src', alt: 'label' } } };
    const images = [
      { src: 'http://evil.example/a.jpg' },
      { src: 'https://img.example/b.jpg', label: 'On a hook' },
      null,
      {},
    ];
    expect(await shape(fields, { images })).toEqual({
      photos: [{ url: 'https://img.example/b.jpg', alt: 'On a hook' }],
    });
    expect(
      await shape({ photos: { path: 'urls', each: { url: '' } } }, { urls: ['https://img.example/c.jpg'] }),
    ).toEqual({
      photos: [{ url: 'https://img.example/c.jpg' }],
    });
  });

  test('leaves unknown what a table of words does not name', async () => {
    const fields = { purchase: { path: 'verified', map: { true: 'confirmed', 'order.paid': 'confirmed' } } };
    expect(await shape(fields, { verified: true })).toEqual({ purchase: 'confirmed' });
    expect(await shape(fields, { verified: 'order.paid' })).toEqual({ purchase: 'confirmed' });
    for (const verified of [false, null, 'constructor', {}]) expect(await shape(fields, { verified })).toEqual({});
  });

  test('that is none comes out empty, for the client to refuse and count', async () => {
    for (const raw of [null, 7, 'text', []]) expect(await shape({ id: 'id', rating: 'r' }, raw)).toEqual({});
  });
});
