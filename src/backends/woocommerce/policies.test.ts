import { describe, expect, test } from 'vitest';
import { wooPage } from '../../../test/woocommerce-server.ts';
import { connect, failureOf, open } from '../../../test/woocommerce-shop.ts';
import { check } from '../../client/check.ts';
import { resources } from '../../model/resources.ts';

describe('policies', () => {
  const long = `${'We take everything back that was not worn. '.repeat(8)}`;

  test('are the pages of the shop, all in one request', async () => {
    const pages = [
      wooPage('refund_returns', '<h2>Overview</h2><p>You have <b>30&nbsp;days</b>.</p><p>More.</p>'),
      wooPage('privacy-policy', '<ul><li>nothing</li></ul>', { title: { rendered: 'Privacy &amp; you' } }),
      wooPage('delivery', `<h2>How long?</h2><p>${long}</p>`, { modified_gmt: '0000-00-00T00:00:00' }),
      wooPage('imprint', '<p>Nordwind.</p>'),
    ];
    await using shop = await open({ pages }, { pasted: { shippingPage: 'delivery' } });
    const { answer, problems } = check(resources.policies, await shop.policies());
    expect(problems).toEqual([]);
    expect(answer.items).toEqual([
      {
        kind: 'returns',
        summary: 'You have 30\u00A0days.',
        url: 'https://shop.example/refund_returns/',
        updatedAt: '2026-10-03T08:00:00Z',
      },
      {
        kind: 'shipping',
        summary: `${'We take everything back that was not worn. '.repeat(4)}…`,
        url: 'https://shop.example/delivery/',
      },
      expect.objectContaining({ kind: 'privacy', summary: 'Privacy & you' }),
    ]);
    expect(shop.asked).toHaveLength(1);
  });

  test('end at a word where the sentence is longer than the card', async () => {
    await using shop = await open({ pages: [wooPage('refund_returns', `<p>${'sehr '.repeat(60)}lang.</p>`)] });
    const [{ summary }] = ((await shop.policies()) as { items: [{ summary: string }] }).items;
    expect(summary).toMatch(/ sehr …$/);
    expect(summary.length).toBeLessThanOrEqual(202);
  });

  test('that are drafts are said to be not published, by their slugs', async () => {
    await using shop = await open({ pages: [wooPage('refund_returns', '<p>Draft.</p>', { status: 'draft' })] });
    const message = await failureOf(shop.policies());
    expect(message).toContain(`${shop.endpoint}/wp-json/wp/v2/pages`);
    expect(message).toContain(
      'no published page "refund_returns" or "privacy-policy": publish it in WordPress › Pages',
    );
  });

  test('that are published come without those that are not', async () => {
    await using shop = await open({ pages: [wooPage('privacy-policy', '<p>We share nothing.</p>')] });
    expect(await shop.policies()).toMatchObject({ items: [{ kind: 'privacy', summary: 'We share nothing.' }] });
  });

  test.each([401, 403, 404])('that a plugin closes to visitors (%i) are said to be closed', async (status) => {
    await using shop = await open({ pages: [] }, { closed: { 'wp/v2': status } });
    expect(await failureOf(shop.policies())).toMatch(/wp-json\/wp\/v2\/pages.*security plugins close wp\/v2/);
  });

  test('are not answered where no page is named', () => {
    expect(connect({ returnsPage: '', privacyPage: '' })).not.toHaveProperty('policies');
  });
});
