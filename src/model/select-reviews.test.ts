import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReviewsQuery, sorts } from './review.ts';
import { selectReviews } from './select-reviews.ts';

interface Page {
  items: Record<string, unknown>[];
  total: number;
  matching: number;
  next?: string;
}

const ask = (items: unknown, query: Partial<ReviewsQuery> = {}, envelope: object = {}): Page =>
  selectReviews({ ...envelope, items }, { sort: 'newest', limit: 100, ...query }) as Page;

const ids = ({ items }: Page) => items.map(({ id }) => id).join(' ');

const shop = [
  { id: 'a', rating: 5, publishedAt: '2026-01-05', helpful: { yes: 2, no: 0 }, language: 'de-AT', title: 'Zip' },
  {
    id: 'b',
    rating: 1,
    publishedAt: '2026-03-01',
    body: 'The zipper broke.',
    photos: [{ url: 'https://i.example/b' }],
  },
  { id: 'c', rating: { value: 60, best: 100, worst: 0 }, publishedAt: '2026-02-01', purchase: 'confirmed' },
  { id: 'd', rating: 3, language: 'de', photos: [], helpful: { yes: 9, no: 3 } },
  { id: 'e', rating: 5, publishedAt: '2026-01-05', language: 'en', purchase: 'unconfirmed' },
];

describe('reviews at hand', () => {
  test.each([
    ['newest', 'b c e a d'],
    ['oldest', 'd a e c b'],
    ['highest', 'e a c d b'],
    ['lowest', 'b d c e a'],
    ['helpful', 'd a b c e'],
  ] as const)('are sorted by %s, ties by the newest and then the higher id', (sort, order) => {
    expect(ids(ask(shop, { sort }))).toBe(order);
  });

  test('of the first day of 1970 have a date', () => {
    const old = [
      { id: 'b', rating: 5 },
      { id: 'a', rating: 5, publishedAt: '1970-01-01' },
    ];
    expect(ids(ask(old))).toBe('a b');
  });

  test.each([
    [{ ratings: [5] }, 'e a'],
    [{ ratings: [1, 3] }, 'b c d'],
    [{ ratings: [] }, 'b c e a d'],
    [{ photos: true }, 'b'],
    [{ purchase: 'confirmed' }, 'c'],
    [{ language: 'de' }, 'a d'],
    [{ language: 'de-CH' }, 'a d'],
    [{ search: 'zip' }, 'b a'],
    [{ search: 'broke zip' }, 'b'],
    [{ search: 'zip', ratings: [5] }, 'a'],
    [{ search: 'nothing' }, ''],
  ] as const)('are filtered by %j', (filters, found) => expect(ids(ask(shop, filters))).toBe(found));

  test('are counted whole beside those that match', () => {
    expect(ask(shop, { photos: true })).toMatchObject({ total: 5, matching: 1 });
    expect(ask(shop, { photos: true }, { total: 128 })).toMatchObject({ total: 128, matching: 1 });
  });

  test('of one product are those that name it or none', () => {
    const items = [...shop, { id: 'f', rating: 2, product: 'coat' }, { id: 'g', rating: 2, product: 'shoe' }];
    const page = ask(items, { product: 'coat' }, { total: 128 });
    expect(ids(page)).toBe('b c e a f d');
    expect(page).toMatchObject({ total: 6, matching: 6 });
  });

  test('keep the rest of the answer, but for the next page of another one', () => {
    const page = ask(shop, { limit: 5 }, { collection: { statement: 'All.' }, next: 'theirs' });
    expect(page).toMatchObject({ collection: { statement: 'All.' } });
    expect(page).not.toHaveProperty('next');
  });

  test.each([undefined, null, 'reviews', 7, [], {}, { items: {} }])(
    'are left to the client when they are %j',
    (raw) => {
      expect(selectReviews(raw, { sort: 'newest', limit: 5 })).toBe(raw);
    },
  );

  test('are not lost to a cursor that is none', () => {
    expect(ask(shop, { cursor: 'nonsense' })).toMatchObject({ items: [], total: 5 });
  });
});

const review = fc.record(
  {
    rating: fc.oneof(
      fc.integer({ min: 1, max: 5 }),
      fc.record({ value: fc.nat(100), best: fc.constant(100), worst: fc.constant(0) }),
    ),
    publishedAt: fc.integer({ min: 1, max: 28 }).map((day) => `2026-01-${String(day).padStart(2, '0')}`),
    helpful: fc.record({ yes: fc.nat(3), no: fc.nat(3) }),
    language: fc.constantFrom('de', 'en', 'de-AT'),
    purchase: fc.constantFrom('confirmed', 'unknown'),
    photos: fc.constantFrom([], [{ url: 'https://i.example/1' }]),
    body: fc.constantFrom('Zipper broke', 'Warm and soft', 'zip warm'),
  },
  { requiredKeys: ['rating'] },
);
const all = fc.array(review, { maxLength: 40 }).map((list) => list.map((one, at) => ({ ...one, id: `r-${at}` })));
const filters = fc.record(
  {
    ratings: fc.subarray([1, 2, 3, 4, 5]),
    photos: fc.boolean(),
    purchase: fc.constant('confirmed' as const),
    language: fc.constantFrom('de', 'en'),
    search: fc.constantFrom('zip', 'warm', 'zip warm', ''),
  },
  { requiredKeys: [] },
);
const choice = fc.record({ sort: fc.constantFrom(...sorts), filters });

/** Every page by its cursor, as a shopper turns them. */
const turn = (items: unknown[], query: Partial<ReviewsQuery>): Page[] => {
  const pages = [ask(items, query)];
  for (let page = pages[0]!; page.next !== undefined; pages.push(page))
    page = ask(items, { ...query, cursor: page.next });
  return pages;
};

describe('pages of reviews', () => {
  test('together are the whole, each review once and in its order', () => {
    fc.assert(
      fc.property(all, choice, fc.integer({ min: 1, max: 12 }), (items, { sort, filters }, limit) => {
        const pages = turn(items, { ...filters, sort, limit });
        const whole = ask(items, { ...filters, sort, limit: 1000 });
        expect(pages.flatMap((page) => page.items)).toEqual(whole.items);
        expect(pages.every((page) => page.items.length <= limit && page.matching === whole.items.length)).toBe(true);
        expect(new Set(whole.items.map(({ id }) => id)).size).toBe(whole.items.length);
      }),
    );
  });

  test('do not depend on the order the reviews came in', () => {
    const shuffled = all.chain((items) =>
      fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
    );
    fc.assert(
      fc.property(shuffled, choice, ([items, other], { sort, filters }) => {
        expect(ask(other, { ...filters, sort }).items).toEqual(ask(items, { ...filters, sort }).items);
      }),
    );
  });

  test('keep good reviews in order whatever broken ones stand among them', () => {
    const hostile = fc.oneof(
      fc.constantFrom(null, 7, 'text', [], {}),
      fc.record({
        id: fc.constantFrom('x', 7, null),
        rating: fc.constantFrom(
          '4,5',
          null,
          {},
          { value: { valueOf: 1, toString: 1 } },
          { value: 1, best: 1, worst: 1 },
        ),
        publishedAt: fc.constantFrom('yesterday', 7, {}),
        helpful: fc.constantFrom({ yes: { valueOf: 1, toString: 1 } }, 'many', null),
        body: fc.constantFrom('Zipper', { type: 'b' }, 7),
      }),
    );
    const isGood = ({ id }: { id?: unknown }) => typeof id === 'string' && id.startsWith('r-');
    fc.assert(
      fc.property(
        all,
        fc.array(fc.tuple(fc.nat(40), hostile), { maxLength: 5 }),
        choice,
        (items, broken, { sort, filters }) => {
          const mixed: unknown[] = [...items];
          for (const [at, record] of broken) mixed.splice(at, 0, record);
          expect(ask(mixed, { ...filters, sort }).items.filter(isGood)).toEqual(ask(items, { ...filters, sort }).items);
        },
      ),
    );
  });
});
