import { describe, expect, test } from 'vitest';
import { serve } from '../../../test/local-server.ts';
import { ask, listening } from '../../../test/shopify-ask.ts';
import type { ShopifyShop } from '../../../test/shopify-shop.ts';

describe('policies', () => {
  const policy = (body: string) => ({ title: 'Refund policy', body, url: 'https://shop.example/policies/refund' });
  const policiesOf = async (policies: ShopifyShop['policies']) => {
    await using server = await serve((request, response) => void listening({ policies: policies! })(request, response));
    return (await ask(server.url, 'policies', {}, {})).answer.items;
  };

  test('are those the shop has, by kind, with its first words and its page', async () => {
    const items = await policiesOf({
      refundPolicy: policy('<h2>Refunds</h2><p>We have a 30-day return policy.</p><p>Write to us &amp; wait.</p>'),
      privacyPolicy: policy('<p>We share nothing.</p>'),
      termsOfService: policy('<p>Terms.</p>'),
    });
    expect(items).toEqual([
      { kind: 'returns', summary: 'We have a 30-day return policy.', url: 'https://shop.example/policies/refund' },
      { kind: 'privacy', summary: 'We share nothing.', url: 'https://shop.example/policies/refund' },
    ]);
  });

  test.each([
    ['ends with a sentence', `${'A b. '.repeat(39)}${'Longer '.repeat(20)}end.`, `${'A b. '.repeat(39)}…`],
    ['ends with a word', `${'word '.repeat(60)}end.`, `${'word '.repeat(40)}…`],
    ['is the title where there is no sentence', '<h1>Ask us</h1>', 'Refund policy'],
    [
      'is not cut in a number',
      `It holds 30.5 litres ${'of water '.repeat(30)}.`,
      /^It holds 30\.5 litres of .*(of|water) …$/,
    ],
  ])('have a summary that %s', async (_, body, summary) => {
    const [item] = await policiesOf({ refundPolicy: policy(body) });
    if (typeof summary === 'string') expect(item!.summary).toBe(summary);
    else expect(item!.summary).toMatch(summary);
    expect((item!.summary as string).length).toBeLessThanOrEqual(202);
  });

  test('are none where the shop has none', async () => expect(await policiesOf({})).toEqual([]));
});
