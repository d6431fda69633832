import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Liquid } from 'liquidjs';
import { describe, expect, test } from 'vitest';
import { check } from '../../client/check.ts';
import { resources } from '../../model/resources.ts';

const page = readFileSync(join(import.meta.dirname, '../shopify.md'), 'utf8');
const [ratings, policies] = [...page.matchAll(/```liquid\n([^`]*)```/g)].map(([, snippet]) => snippet!);

/** What a browser takes for the text of the one script: it ends at the first `</script`, wherever that stands. */
const dataOf = (html: string): unknown => {
  expect(html.match(/<script/g)).toHaveLength(1);
  return JSON.parse(/^\s*<script type="application\/json" data-candor>([^]*?)<\/script>\s*$/.exec(html)![1]!);
};

const render = async (snippet: string | undefined, scope: object) =>
  String(await new Liquid({ strictFilters: true }).parseAndRender(snippet!, scope));

const breakingOut = ['</script><script>alert(1)</script>', '<!--<script>', '"}]}', '\u2028\\', "it's"];

const score = (rating: unknown, least: unknown = '1.0', most: unknown = '5.0') => ({
  rating: { type: 'rating', value: { rating, scale_min: least, scale_max: most } },
});

describe('the Liquid of ratings', () => {
  const answerOf = async (reviews: object, handle = 'coat') => {
    const html = await render(ratings, { product: { handle, metafields: { reviews } } });
    const { ratings: answer } = dataOf(html) as { ratings: unknown };
    return check(resources.ratings, answer);
  };

  test.each([
    ['text', score('4.31'), 4.31],
    ['numbers', score(4.31, 1, 5), 4.31],
    ['a scale from 0', score('4.5', '0.0'), 4.5],
    ['a scale of ten', score('9', '0', '10'), 4.5],
    ['less than a star', score('0.5', '0.0'), 1],
  ])('fits the contract, given %s', async (_, reviews, average) => {
    const { answer, problems } = await answerOf({ ...reviews, rating_count: { value: 128 } });
    expect(problems).toEqual([]);
    expect(answer.items).toEqual([{ product: 'coat', average, count: 128 }]);
  });

  test.each([
    ['without metafields', {}],
    ['without a count', score('4.0')],
    ['with none', { ...score('0.0', '0.0'), rating_count: { value: 0 } }],
  ])('prints nothing for a product %s', async (_, reviews) => {
    expect((await render(ratings, { product: { handle: 'coat', metafields: { reviews } } })).trim()).toBe('');
  });

  test.each(breakingOut)('keeps %j inside', async (handle) => {
    const { answer } = await answerOf({ ...score('4.0'), rating_count: { value: 1 } }, handle);
    expect(answer.items).toEqual([expect.objectContaining({ product: handle })]);
  });
});

describe('the Liquid of policies', () => {
  const answerOf = async (shop: object) => {
    const { policies: answer } = dataOf(await render(policies, { shop })) as { policies: unknown };
    const { answer: checked, problems } = check(resources.policies, answer);
    expect(problems).toEqual([]);
    return checked.items;
  };
  const policy = (body: string) => ({ title: 'Policy', body, url: '/policies/refund-policy' });

  test('fits the contract', async () => {
    const shop = {
      refund_policy: policy('<p>30 days.</p><p>Free &amp; easy.</p>'),
      privacy_policy: policy(`<p>${'Long '.repeat(99)}</p>`),
    };
    expect(await answerOf(shop)).toEqual([
      {
        kind: 'returns',
        summary: expect.stringMatching(/^30 days\.\s+Free & easy\.$/),
        url: '/policies/refund-policy',
      },
      { kind: 'privacy', summary: expect.stringMatching(/^.{197}\.\.\.$/), url: '/policies/refund-policy' },
    ]);
  });

  test('is empty for a shop without any', async () => expect(await answerOf({})).toEqual([]));

  test.each(breakingOut)('keeps %j inside', async (text) => {
    const entities = text.replaceAll('<', '&lt;');
    const shop = { refund_policy: { ...policy(`Words ${text} ${entities}`), url: `/a?${text}` } };
    expect(await answerOf(shop)).toHaveLength(1);
  });
});
