import { describe, expect, test } from 'vitest';
import { resources } from '../model/resources.ts';
import { check, describe as sentence } from './check.ts';
import { Failure } from './failure.ts';

const good = (id: string) => ({ id, rating: 5 });

const refusal = (raw: unknown): string => {
  try {
    check(resources.reviews, raw);
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(Failure);
    expect((thrown as Failure).code).toBe('shape');
    return (thrown as Failure).message;
  }
  return expect.unreachable('it was accepted');
};

describe('an answer', () => {
  test('keeps its good records in order, whatever stands among them', () => {
    const broken = [{ id: 'x', rating: 7 }, null, 'text', [], { rating: 5 }, { id: 'y', rating: '4,5' }];
    const items = [good('a'), ...broken.slice(0, 3), good('b'), ...broken.slice(3), good('c')];
    const { answer, problems } = check(resources.reviews, { items });
    expect((answer.items as { id: string }[]).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(problems).toHaveLength(broken.length);
  });

  test('is refused when not one of its records keeps the contract, for an empty list would be a lie', () => {
    expect(refusal({ items: [{ id: 'x', rating: 7 }, null] })).toMatch(/all of it, such as items\[0\]/);
    expect(check(resources.reviews, { items: [] }).answer).toEqual({ items: [] });
  });

  test('names each record left out by its path', () => {
    const items = [good('a'), { ...good('b'), author: { facts: [{ name: 'Size', value: 'M' }, { name: 'Height' }] } }];
    const { problems } = check(resources.reviews, { items });
    expect(problems).toEqual([expect.stringMatching(/^items\[1\]\.author\.facts\[1\]\.value: /)]);
  });

  test('holds the envelope and the lists of the contract, and nothing else', () => {
    const { answer } = check(resources.reviews, {
      items: [good('a')],
      total: 3,
      tracking: 'x',
      __proto__: { matching: 1 },
    });
    expect(answer).toEqual({ items: [{ ...good('a'), purchase: 'unknown' }], total: 3, matching: 1 });
  });

  test('does not let a record reach the prototype of objects', () => {
    const raw: unknown = JSON.parse(
      '{"items":[{"id":"a","rating":5,"__proto__":{"polluted":1}}],"__proto__":{"polluted":1}}',
    );
    const { answer } = check(resources.reviews, raw);
    expect(answer.items).toHaveLength(1);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((answer as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test.each([null, undefined, 'reviews', 7, [good('a')]])('is refused when it is %j', (raw) => {
    expect(refusal(raw)).toContain('"reviews"');
  });

  test('is refused when its envelope breaks the contract, by the path at fault', () => {
    expect(refusal({ items: [], total: -1 })).toMatch(/"reviews".*: total: /);
    expect(refusal({ items: [], collection: { counts: {} } })).toMatch(/: collection\.statement: /);
  });

  test.each([undefined, null, {}, 'items', { 0: good('a'), length: 1 }])('is refused when its list is %j', (items) => {
    expect(refusal({ items })).toContain('"items" is not a list');
  });
});

test('a problem is described by where it is and what is wrong', () => {
  const issue = { code: 'custom', path: ['photos', 0, 'url'], message: 'Invalid input', input: 1 };
  expect(sentence(issue as Parameters<typeof sentence>[0])).toBe('.photos[0].url: Invalid input');
});
