import { describe, expect, test } from 'vitest';
import { accepts } from '../../test/accepts.ts';
import { Collection, Review } from './review.ts';

const least = { id: 'r-1', rating: 4 };

describe('a review', () => {
  test('needs an id and a rating, and says nothing about a purchase it was not told of', () => {
    expect(Review.parse(least)).toEqual({ ...least, purchase: 'unknown' });
    expect(accepts(Review, { rating: 4 })).toBe(false);
    expect(accepts(Review, { id: 'r-1' })).toBe(false);
  });

  test.each(['http://img.shop.example/1.jpg', 'javascript:alert(1)'])('is left without a photo at %s', (url) => {
    const photo = { url: 'https://img.shop.example/2.jpg' };
    expect(Review.parse({ id: 'r-1', rating: 4, photos: [{ url }, photo] }).photos).toEqual([photo]);
  });

  test('drops fields the contract does not know', () => {
    expect(Review.parse({ ...least, html: '<b>', author: { name: 'Ana', email: 'ana@shop.example' } })).toEqual({
      ...least,
      purchase: 'unknown',
      author: { name: 'Ana' },
    });
  });

  test('keeps markup in its text as text', () => {
    const body = '<img src=x onerror=alert(1)> & "quotes"';
    expect(Review.parse({ ...least, body }).body).toBe(body);
  });

  test.each([
    ['a purchase of another name', { purchase: 'verified' }],
    ['a source of another name', { source: 'bought' }],
    ['a date that is none', { publishedAt: '2026-02-30' }],
    ['a title that is no text', { title: { type: 'script', props: {} } }],
    ['half a vote', { helpful: { yes: 0.5, no: 1 } }],
    ['a reply without words', { reply: { author: 'Nordwind' } }],
    ['a language that is none', { language: 'en" onclick="' }],
    ['null for unknown', { title: null }],
  ])('is refused for %s', (_, wrong) => expect(accepts(Review, { ...least, ...wrong })).toBe(false));
});

describe('how reviews are collected', () => {
  test('is said with a statement, and counts where they are known', () => {
    const collection = { statement: 'All are published.', counts: { received: 3, withheld: { spam: 2 } } };
    expect(Collection.parse(collection)).toEqual(collection);
    expect(accepts(Collection, { counts: { received: 3 } })).toBe(false);
    expect(accepts(Collection, { statement: 'All.', counts: { withheld: { spam: -2 } } })).toBe(false);
  });
});
