import { describe, expect, test } from 'vitest';
import { backOff, judge, retryAfter } from './outcome.ts';

const key = 'a-key-of-at-least-22-chars';
const now = Date.UTC(2026, 10, 22);
const reply = (status: number, body: unknown, headers: Record<string, string> = {}) => ({
  status,
  body,
  headers: new Headers(headers),
});
const receipt = { key, id: 'w-1', status: 'pending' as const };

describe('an answer to a write', () => {
  test.each([200, 201, 202])('is done only by a receipt that echoes the key (%i)', (status) => {
    expect(judge(key, reply(status, receipt), now)).toEqual({ kind: 'done', receipt });
    expect(judge(key, reply(status, { ...receipt, more: 1 }), now)).toEqual({ kind: 'done', receipt });
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['another key', { ...receipt, key: 'another-key-of-22-characters' }],
    ['no id', { key, status: 'pending' }],
    ['no status', { key, id: 'w-1' }],
    ['a list', [receipt]],
    ['a page', '<html>'],
    ['a renamed key', { idempotencyKey: key, id: 'w-1', status: 'pending' }],
  ])('that says %s has an unknown outcome', (_, body) => {
    expect(judge(key, reply(201, body), now)).toEqual({ kind: 'retry' });
  });

  test('that refuses is told by field, with nothing that is no text', () => {
    const fields = { rating: 'is missing', photos: { '0': 'x' }, 'author.name': 'is too long' };
    const error = { code: 'invalid', message: 'Two fields are wrong.', fields };
    expect(judge(key, reply(422, { error }), now)).toEqual({
      kind: 'refused',
      refusal: {
        status: 422,
        message: 'Two fields are wrong.',
        fields: { rating: 'is missing', 'author.name': 'is too long' },
      },
    });
    for (const body of [undefined, null, 'x', { error: 'x' }, { error: { fields: [] } }])
      expect(judge(key, reply(400, body), now)).toMatchObject({
        kind: 'refused',
        refusal: { message: '', fields: {} },
      });
  });

  test.each([206, 301, 304, 408, 409, 423, 425, 429, 500, 502, 503, 504, 507, 520, 599])(
    'of %i is tried again',
    (status) => {
      expect(judge(key, reply(status, { error: {} }), now).kind).toBe('retry');
    },
  );
});

describe('the wait before the next try', () => {
  test.each([
    ['0', 1_000],
    ['1', 1_000],
    ['120', 120_000],
    ['86400', 3_600_000],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 1_000],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 3_600_000],
    [new Date(now + 90_000).toUTCString(), 90_000],
    ['abc', undefined],
    ['', undefined],
    [null, undefined],
  ])('that the backend names as %j is %j milliseconds', (header, wait) => {
    expect(retryAfter(header, now)).toBe(wait);
  });

  test('doubles up to an hour, by chance, and is never nothing', () => {
    for (const tries of [1, 2, 5, 12, 50]) {
      const most = Math.min(3_600_000, 1_000 * 2 ** tries);
      expect(backOff(tries, () => 0)).toBe(500);
      expect(backOff(tries, () => 0.999)).toBeGreaterThan(most * 0.99);
      expect(backOff(tries, () => 0.999)).toBeLessThanOrEqual(most);
    }
  });
});
