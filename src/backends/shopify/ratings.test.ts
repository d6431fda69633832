import { describe, expect, test } from 'vitest';
import { serve } from '../../../test/local-server.ts';
import { ask, failure, gid, listening, rating, token } from '../../../test/shopify-ask.ts';
import type { ShopifyShop } from '../../../test/shopify-shop.ts';

const shop: ShopifyShop = {
  token,
  products: {
    coat: { id: gid(11), rating: rating('4.31'), rating_count: '128' },
    boots: { id: gid(12), rating: rating('4.5', '0.0'), rating_count: '7' },
    scarf: { id: gid(13) },
    hat: { id: gid(14), rating_count: '0' },
    gloves: { id: gid(15), rating: rating('four'), rating_count: '3' },
    socks: { id: gid(16), rating: rating('9', '0', '10'), rating_count: '2' },
    belt: { id: gid(17), rating: rating('0.5', '0.0'), rating_count: '1' },
    bag: { id: gid(18), rating: rating('5.0') },
  },
};

describe('ratings', () => {
  const ratingsOf = async (...products: string[]) => {
    const asked: string[] = [];
    await using server = await serve((request, response) => void listening(shop, asked)(request, response));
    return { ...(await ask(server.url, 'ratings', { products })), asked };
  };

  test('are those of handles, ids and global ids, as they were asked for, in one request', async () => {
    const { answer, problems, asked } = await ratingsOf('coat', '12', gid(16));
    expect(answer.items).toEqual([
      expect.objectContaining({ product: 'coat', average: 4.31, count: 128 }),
      // Declared from 0, and still no better than the shop's own number.
      expect.objectContaining({ product: '12', average: 4.5, count: 7 }),
      expect.objectContaining({ product: gid(16), average: 4.5, count: 2 }),
    ]);
    expect(problems).toEqual([]);
    expect(asked).toEqual(['/api/2026-04/graphql.json']);
  });

  test('of a hundred products are one request', async () => {
    const { answer, asked } = await ratingsOf('coat', ...Array.from({ length: 99 }, (_, place) => `no-${place}`));
    expect(answer.items).toHaveLength(1);
    expect(asked).toHaveLength(1);
  });

  test('are left out where they are not known, and none where the app counts none', async () => {
    const { answer } = await ratingsOf('coat', 'scarf', 'hat', 'bag', 'no-such-product');
    expect(answer.items.map(({ product, count }) => [product, count])).toEqual([
      ['coat', 128],
      ['hat', 0],
    ]);
    expect(answer.items[1]).not.toHaveProperty('average');
  });

  test('that are no numbers are left out and named', async () => {
    const { answer, problems } = await ratingsOf('coat', 'gloves');
    expect(answer.items).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });

  test('below one star are shown as one, never hidden', async () => {
    expect((await ratingsOf('belt')).answer.items).toEqual([expect.objectContaining({ average: 1, count: 1 })]);
  });

  test('of which none can be seen are an error, because hidden ones look the same', async () => {
    const none = failure(listening({ token, products: { coat: { id: gid(11) } } }), 'ratings');
    expect(await none).toMatch(/^\/api\/2026-04\/graphql.json shows no rating .* token .* reviews\.rating_count$/);
  });
});
