import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sample as carousel } from './widgets/carousel/carousel.sample.ts';
import { sample as rating } from './widgets/rating/rating.sample.ts';
import { sample as reviews } from './widgets/reviews/reviews.sample.ts';
import { sample as summary } from './widgets/summary/summary.sample.ts';
import { forgetReports } from './client/report.ts';
import { render, structuredData } from './ssr.ts';

const said = { warn: vi.spyOn(console, 'warn'), error: vi.spyOn(console, 'error') };
beforeEach(() => {
  forgetReports();
  for (const spy of Object.values(said)) spy.mockReset().mockImplementation(() => {});
});
afterEach(() => expect(said.warn).not.toHaveBeenCalled());

const rated = (average: number) => ({
  ratings: { items: [{ product: 'wool-coat', average, count: 128, from: '2024-02-01', to: '2026-11-20' }] },
});
const product = 'wool-coat';

describe('render()', () => {
  test('writes a tag as it would be pasted', async () => {
    const attributes = {
      product: 'a "b" <c>',
      headingLevel: 3,
      structuredData: true,
      label: undefined,
      feedback: false,
    };
    expect(await render('reviews', { attributes })).toBe(
      '<candor-reviews product="a &quot;b&quot; &lt;c&gt;" heading-level="3" structured-data></candor-reviews>',
    );
  });

  test('lets a score never stand alone, nor rise', async () => {
    expect(await render('rating', { attributes: { product }, data: rated(4.96) })).toBe(
      `<candor-rating product="wool-coat"><span lang="en" dir="ltr">4.9 out of 5 · 128 reviews · 2024–2026</span></candor-rating>`,
    );
  });

  test.each([
    ['the page', { locale: 'de' }, '<span lang="de" dir="ltr">4,3 von 5 · 128 Bewertungen'],
    ['the attribute, before that of the page', { locale: 'en', attributes: { product, locale: 'de' } }, 'von 5'],
    ['another script', { locale: 'ar' }, '<span lang="ar" dir="rtl">'],
    ['English words where it has no others', { locale: 'da' }, '<span lang="en" dir="ltr">4,3 out of 5'],
    ['the words of the shop', { messages: { outOfFive: '{score}/5' } }, '4.3/5'],
  ])('speaks the language of %s', async (_, options, expected) => {
    expect(await render('rating', { attributes: { product }, data: rated(4.31), ...options })).toContain(expected);
  });

  test('says of how many reviews these are, and what is not known of them', async () => {
    const html = await render('carousel', carousel);
    expect(html).toMatch(/<p>\d+ of \d+ reviews · Selected: \d+ of the newest \d+/);
    expect(await render('reviews', reviews)).toContain('Purchase not stated');
  });

  test('leaves the day of a moment where the data has it, wherever the server stands', async () => {
    const review = { id: '1', rating: 4, publishedAt: '2026-03-01T00:30:00+13:00' };
    const data = { reviews: { items: [review], total: 1 } };
    expect(await render('reviews', { data })).toContain('Published March 1, 2026');
  });

  test.each([
    ['text', 'A & B', 'A &amp; B'],
    ['HTML of one’s own', { html: '<a href="/">All</a>' }, '<a href="/">All</a>'],
  ])('puts %s where data says nothing', async (_, fallback, inside) => {
    const attributes = { product };
    const tag = `<candor-rating product="wool-coat">${inside}</candor-rating>`;
    expect(await render('rating', { attributes, fallback })).toBe(tag);
    expect(await render('rating', { attributes, fallback, data: {} })).toBe(tag);
    expect(await render('rating', { attributes, fallback, data: { ratings: { items: [] } } })).toBe(tag);
    expect(said.error).not.toHaveBeenCalled();
  });

  test.each([
    ['the data breaks the contract', { attributes: { product }, data: { ratings: 'none' } }, /ratings/],
    ['an attribute is missing', { data: rated(4) }, /<candor-rating>: product is missing/],
  ])('keeps the page whole and says so where %s', async (_, options, line) => {
    expect(await render('rating', { ...options, fallback: 'Reviews' })).toContain('>Reviews</candor-rating>');
    expect(said.error).toHaveBeenCalledWith(expect.stringMatching(line));
  });

  test.each(['style', 'onclick', 'onClick', 'a b', 'x"y', '><script', ''])('writes no attribute %o', async (name) => {
    await expect(render('rating', { attributes: { product, [name]: 'x' } })).rejects.toThrow('cannot be an attribute');
  });

  test('names the widgets there are where there is none of that name', async () => {
    await expect(render('constructor' as never)).rejects.toThrow('no widget "constructor"; choose one of: rating');
  });
});

describe('structuredData()', () => {
  const wished = { structuredData: true, productName: 'Coat' };
  const parse = (html: string) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      ([, text]) => JSON.parse(text!) as Record<string, unknown>,
    );

  test('says all of a product in one block', async () => {
    const blocks = parse(
      await structuredData([
        { name: 'summary', attributes: { ...summary.attributes, ...wished }, data: summary.data },
        { name: 'reviews', attributes: { ...reviews.attributes, ...wished }, data: reviews.data },
        { name: 'rating', attributes: rating.attributes, data: rating.data },
      ]),
    );
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ '@type': 'Product', sku: product, aggregateRating: { reviewCount: 128 } });
    expect(blocks[0]!.review).not.toEqual([]);
  });

  test('says nothing unasked, nor of what it does not know', async () => {
    expect(await structuredData([{ name: 'rating', attributes: rating.attributes, data: rating.data }])).toBe('');
    expect(await structuredData([{ name: 'rating', attributes: { product, ...wished } }])).toBe('');
    expect(await structuredData([])).toBe('');
  });

  test('lets no text end the block', async () => {
    const attributes = { ...rating.attributes, structuredData: true, productName: '</script><script>alert(1)' };
    const html = await structuredData([{ name: 'rating', attributes, data: rating.data }]);
    expect(html.match(/<\/?script/g)).toHaveLength(2);
    expect(parse(html)[0]).toMatchObject({ name: '</script><script>alert(1)' });
  });
});
