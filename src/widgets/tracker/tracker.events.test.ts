import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newestFirst } from './tracker.events.ts';

const at = (...times: string[]) => times.map((at, place) => ({ at, text: String(place) }));
const texts = (events: ReturnType<typeof at>) => newestFirst(events).map(({ text }) => text);

describe('the entries of a carrier', () => {
  test('stand newest first, whatever order they were sent in', () => {
    expect(texts(at('2026-11-18', '2026-11-20', '2026-11-19'))).toEqual(['1', '2', '0']);
  });

  test('are compared as instants where all say their offset', () => {
    expect(texts(at('2026-11-19T10:00+09:00', '2026-11-19T03:00+01:00'))).toEqual(['1', '0']);
  });

  test('are compared as the clocks showed them where one says none', () => {
    expect(texts(at('2026-11-19T10:00+09:00', '2026-11-19T03:00'))).toEqual(['0', '1']);
  });

  test('of the same second keep the order they came in, seen from the newest', () => {
    const [a, b] = ['2026-11-19T10:00Z', '2026-11-20T10:00Z'];
    expect(texts(at(b, b, a, a))).toEqual(['0', '1', '2', '3']);
    expect(texts(at(a, a, b, b))).toEqual(['3', '2', '1', '0']);
  });

  test('are all there, never grow newer, and stay as they are when sorted again', () => {
    const time = fc.integer({ min: 0, max: 5 }).map((day) => `2026-11-1${day}T10:00:00+01:00`);
    fc.assert(
      fc.property(fc.array(time), (times) => {
        const sorted = newestFirst(at(...times));
        expect(sorted.map((one) => one.at)).toEqual(times.toSorted().toReversed());
        expect(new Set(sorted.map((one) => (one as { text?: string }).text)).size).toBe(times.length);
        expect(newestFirst(sorted)).toEqual(sorted);
      }),
    );
  });
});
