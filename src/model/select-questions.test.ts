import { describe, expect, test } from 'vitest';
import { selectQuestions } from './select-questions.ts';

const items = [
  { id: 'old', product: 'coat', text: 'Is it warm?', askedAt: '2026-01-01', answers: [{ text: 'Down to minus ten.' }] },
  { id: 'undated', product: 'coat', text: 'Does the zip lock?' },
  { id: 'new', product: 'coat', text: 'Which wool is it?', askedAt: '2026-03-01', answers: 'none' },
  { id: 'sock', product: 'sock', text: 'Is it wool?', askedAt: '2026-04-01' },
  7,
];
const select = (query: object) =>
  selectQuestions({ items, answeredWithinDays: 2 }, { limit: 10, ...query } as never) as {
    items: { id: string }[];
    total: number;
    matching: number;
    next?: string;
  };
const ids = (query: object) => select(query).items.map(({ id }) => id);

describe('questions that are all at hand', () => {
  test('come newest first, those without a date last', () => {
    expect(ids({})).toEqual(['sock', 'new', 'old', 'undated']);
  });

  test('are those of the product, and say how many there are of it', () => {
    expect(ids({ product: 'sock' })).toEqual(['sock']);
    expect(select({ product: 'coat' })).toMatchObject({ total: 4, matching: 3, answeredWithinDays: 2 });
  });

  test('are found by the words of the question and of its answers', () => {
    expect(ids({ search: 'wool' })).toEqual(['sock', 'new']);
    expect(ids({ search: 'minus' })).toEqual(['old']);
    expect(ids({ search: 'inus' })).toEqual([]);
  });

  test('turn their pages', () => {
    expect(select({ limit: 3 })).toMatchObject({ next: '3' });
    expect(ids({ limit: 3, cursor: '3' })).toEqual(['undated']);
    expect(select({ limit: 3, cursor: '3' }).next).toBeUndefined();
  });

  test('of another shape are for the client to refuse', () => {
    expect(selectQuestions('no', { limit: 1 })).toBe('no');
  });
});
