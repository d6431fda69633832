import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather } from '../testing/gather.ts';
import { temporaryFile } from '../testing/temporary.folder.ts';
import { type JsonPart, splitItems } from './json.split.ts';
import { readJsonRows } from './json.rows.ts';

const split = (text: string, size: number, names: string[] = []): Promise<JsonPart[]> => {
  async function* chunks() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  return gather(splitItems(chunks(), names));
};
const read = (content: string) => gather(readJsonRows(temporaryFile('reviews.json', content)));

describe('a JSON answer', () => {
  it('is split into its items and the rest, wherever the chunks end', async () => {
    const answer = fc.record({ items: fc.array(fc.jsonValue()), total: fc.integer(), other: fc.jsonValue() });
    await fc.assert(
      fc.asyncProperty(answer, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (value, size, pretty) => {
        const parts = await split(JSON.stringify(value, null, pretty ? 2 : 0), size);
        const items = parts.flatMap((part) => ('item' in part ? [JSON.parse(part.item) as unknown] : []));
        const rest = parts.flatMap((part) => ('envelope' in part ? [JSON.parse(part.envelope) as unknown] : []));
        expect(items).toEqual(JSON.parse(JSON.stringify(value.items)));
        expect(rest).toEqual([{ ...(JSON.parse(JSON.stringify(value)) as object), items: [] }]);
      }),
    );
  });

  it('under names is split list by list, bare or as an answer, and other lists are left alone', async () => {
    const value = fc.record({ note: fc.string(), a: fc.array(fc.jsonValue()), b: fc.array(fc.jsonValue()) });
    await fc.assert(
      fc.asyncProperty(value, fc.integer({ min: 1, max: 9 }), async ({ note, a, b }, size) => {
        const whole = { note, a, b: { note, items: b, a: [1] }, c: [2], d: { items: [3] } };
        const parts = await split(JSON.stringify(whole), size, ['a', 'b']);
        const of = (name: string) =>
          parts.flatMap((part) => ('item' in part && part.list === name ? [JSON.parse(part.item) as unknown] : []));
        expect([of('a'), of('b')]).toEqual(JSON.parse(JSON.stringify([a, b])));
        expect(JSON.parse((parts.at(-1) as { envelope: string }).envelope)).toMatchObject({
          a: [],
          b: { note, items: [] },
          c: [2],
          d: { items: [3] },
        });
      }),
    );
  });

  it('gives its good items, refuses the others, and keeps what the shop says', async () => {
    const items = [
      { id: 'a', product: 'sku-1', rating: { value: 87, best: 100, worst: 0 }, email: 'a@x.example' },
      { id: 'b', rating: 7 },
      4,
    ];
    const all = await read(
      JSON.stringify({ items, total: 3, collection: { statement: 'All.', counts: { received: 9 } } }),
    );
    expect(all).toMatchObject([
      { where: 'item 1', row: { id: 'a', rating: 4.48 } },
      { where: 'item 2', refused: expect.stringContaining('rating') },
      { where: 'item 3', refused: expect.any(String) },
      { collection: { statement: 'All.' } },
    ]);
    expect(JSON.stringify(all)).not.toContain('@x.example');
  });

  it('may be a bare list', async () => {
    expect(await read('[{"id":"a","rating":4}]')).toMatchObject([{ row: { id: 'a' } }]);
  });

  it('that was cut off says so, after its good items', async () => {
    await expect(read('{"items":[{"id":"a","rating":4},{"id":"b","ra')).rejects.toThrow('the file was cut off');
  });
});
