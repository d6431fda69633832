import { describe, expect, test } from 'vitest';
import { serve, serveText } from '../../../test/local-server.ts';
import { type Answer, ask, failure, gid, listening, rating, token } from '../../../test/shopify-ask.ts';
import type { ShopifyShop } from '../../../test/shopify-shop.ts';
import type { Queries } from '../../model/resources.ts';

const shop: ShopifyShop = { token, products: { coat: { id: gid(11) }, boots: { id: gid(12) } } };

const entry = (place: number, more: Record<string, string> = {}) => ({
  product: 'coat',
  rating: rating('4.0'),
  body: `Text ${place}`,
  submitted_at: '2026-10-03T09:12:00Z',
  source: 'email',
  author: 'gid://shopify/Customer/77',
  order: 'gid://shopify/Order/88',
  ...more,
});

const whole = entry(1, {
  title: 'Warm',
  submitted_at: '2026-10-03T09:12:00',
  author_display_name: 'Ana K.',
  language: 'pt_BR',
  app_verification_status: 'verified_buyer',
  merchant_reply: 'Thank you.',
  merchant_replied_at: '2026-10-04T00:00:00+02:00',
  media_urls: JSON.stringify(['https://img.example/1.jpg', 'https://img.example/2.mp4', 'http://img.example/3.jpg']),
});

describe('reviews', () => {
  const reviewsOf = async (entries: ShopifyShop['entries'], query: Partial<Queries['reviews']> = {}) => {
    const asked: string[] = [];
    await using server = await serve(
      (request, response) => void listening({ ...shop, entries: entries! }, asked)(request, response),
    );
    return { ...(await ask(server.url, 'reviews', { sort: 'newest', limit: 10, ...query })), asked };
  };
  const bodies = ({ items }: Answer) => items.map(({ body }) => body);

  test('are the entries, with what is known of each and nothing private', async () => {
    const { answer, problems } = await reviewsOf([whole]);
    expect(problems).toEqual([]);
    expect(answer).toMatchObject({ total: 1, matching: 1, sorts: ['newest', 'oldest'] });
    expect(answer.items).toEqual([
      {
        id: 'gid://shopify/Metaobject/1',
        product: 'coat',
        rating: 4,
        title: 'Warm',
        body: 'Text 1',
        language: 'pt-BR',
        author: { name: 'Ana K.' },
        publishedAt: '2026-10-03T09:12:00Z',
        purchase: 'confirmed',
        photos: [{ url: 'https://img.example/1.jpg' }],
        reply: { body: 'Thank you.', publishedAt: '2026-10-04T00:00:00+02:00' },
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/Customer|Order|88/);
  });

  test('say of a purchase only what is stated', async () => {
    const states = ['verified_buyer', 'unverified', 'verified_reviewer', 'new_word'];
    const entries = [...states.map((state, place) => entry(place, { app_verification_status: state })), entry(5)];
    const { answer } = await reviewsOf(entries, { sort: 'oldest' });
    expect(answer.items.map(({ purchase }) => purchase)).toEqual([
      'confirmed',
      'unconfirmed',
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  test('come newest first or oldest first, page by page, without a total until all were read', async () => {
    const entries = Array.from({ length: 25 }, (_, place) => entry(place));
    const first = await reviewsOf(entries);
    expect(bodies(first.answer)[0]).toBe('Text 24');
    expect(first.answer).not.toHaveProperty('total', expect.anything());
    const last = await reviewsOf(entries, { cursor: '20' });
    expect(bodies(last.answer)).toEqual(['Text 4', 'Text 3', 'Text 2', 'Text 1', 'Text 0']);
    expect(last.answer).not.toHaveProperty('next');
    expect(bodies((await reviewsOf(entries, { sort: 'oldest' })).answer)[0]).toBe('Text 0');
  });

  test.each(['boots', '12', gid(12)])('of one product are looked for among all, by %s', async (product) => {
    const entries = Array.from({ length: 150 }, (_, place) => entry(place, place % 10 ? {} : { product: 'boots' }));
    const { answer, asked } = await reviewsOf(entries, { product, limit: 20 });
    expect(answer.items).toHaveLength(15);
    expect(new Set(answer.items.map((review) => review.product))).toEqual(new Set([product]));
    expect(answer).toMatchObject({ total: 15, matching: 15 });
    expect(asked).toHaveLength(2);
  });

  test('of one product go on where the page before ended', async () => {
    const entries = Array.from({ length: 150 }, (_, place) => entry(place, place % 10 ? {} : { product: 'boots' }));
    const first = await reviewsOf(entries, { product: 'boots' });
    const second = await reviewsOf(entries, { product: 'boots', cursor: String(first.answer.next) });
    expect(first.answer.total).toBeUndefined();
    expect(new Set([...bodies(first.answer), ...bodies(second.answer)]).size).toBe(15);
    expect(second.answer).not.toHaveProperty('next');
  });

  test('are filtered by what each says of itself', async () => {
    const entries = [
      entry(1),
      entry(2, { rating: rating('1.0') }),
      entry(3, { product: 'boots', rating: rating('1.0') }),
    ];
    const { answer } = await reviewsOf(entries, { product: 'coat', ratings: [1] });
    expect(bodies(answer)).toEqual(['Text 2']);
    expect(answer).toMatchObject({ total: 2, matching: 1 });
  });

  test('that cannot be read are left out and named', async () => {
    const { answer, problems } = await reviewsOf([
      entry(1),
      entry(2, { rating: 'five' }),
      entry(3, { media_urls: '[' }),
    ]);
    expect(answer.items).toHaveLength(2);
    expect(problems).toHaveLength(1);
  });

  test('are none for a product where all were searched, and an error where not all were', async () => {
    expect((await reviewsOf([whole], { product: 'boots' })).answer).toMatchObject({ items: [], total: 0 });
    const many = Array.from({ length: 501 }, (_, place) => entry(place));
    await expect(reviewsOf(many, { product: 'boots' })).rejects.toThrow(/none of "boots" among .* jsonld or inline/);
  });

  test('that no app lets storefronts read are an error that names the ways left', async () => {
    const says = /product_review .* unauthenticated_read_metaobjects; take them by the backend jsonld or inline/;
    expect(await failure(listening(shop), 'reviews')).toMatch(says);
    const refused = await failure(listening(shop), 'reviews', {});
    expect(refused).toMatch(/refused \(ACCESS_DENIED\)/);
    expect(refused).toMatch(says);
  });

  test('of a server that repeats its page are not asked for without end', async () => {
    const page = { nodes: [{ id: 'x', fields: [] }], pageInfo: { hasNextPage: true, endCursor: 'again' } };
    await using server = await serveText(JSON.stringify({ data: { metaobjects: page } }));
    const asked = ask(server.url, 'reviews', { product: 'coat', sort: 'newest', limit: 10 });
    await expect(asked).rejects.toThrow('the page "again" again and again');
  });
});
