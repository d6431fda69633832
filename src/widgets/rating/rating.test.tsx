import { afterEach, describe, expect, test } from 'vitest';
import { mountWidget, settled } from '../../../test/mount.ts';
import rating from './rating.ts';
import { sample } from './rating.sample.ts';

afterEach(() => document.body.replaceChildren());

const mount = async (attributes: Record<string, string>, item: object = {}) => {
  const [first] = (sample.data.ratings as { items: object[] }).items;
  const data = { ratings: { items: [{ ...first, ...item }] } };
  const element = mountWidget(rating, { product: 'wool-coat', ...attributes }, { backend: 'memory', data });
  const state = await settled(element);
  return { element, root: element.shadowRoot!, state, text: element.shadowRoot!.textContent };
};

describe('candor-rating', () => {
  test('shows the score with the number of reviews and their period', async () => {
    const { text } = await mount({});
    expect(text).toContain('4.3');
    expect(text).toContain('128 reviews');
    expect(text).toContain('2024–2026');
  });

  test.each(['inline', 'compact', 'pill'])('never shows the score alone in the layout %s', async (layout) => {
    const { text } = await mount({ layout });
    expect(text).toMatch(/128/);
    expect(text).toContain('2024–2026');
  });

  test('never rounds up to a better score', async () => {
    const { text } = await mount({}, { average: 4.96, distribution: undefined });
    expect(text).toContain('4.9');
  });

  test('says in words that there are no reviews, and draws no empty stars', async () => {
    const { root, state, text } = await mount({}, { average: undefined, count: 0, distribution: undefined });
    expect(state).toBe('empty');
    expect(text).toContain('No reviews yet');
    expect(root.querySelector('svg')).toBeNull();
  });

  test('is one link whose name says the whole, from what stands in it', async () => {
    const { root } = await mount({ href: '#reviews', layout: 'compact' });
    const spoken = root.querySelector('a')!.cloneNode(true) as Element;
    spoken.querySelectorAll('[aria-hidden]').forEach((hidden) => hidden.remove());
    expect(spoken.textContent).toBe('4.3 out of 5 128 reviews 2024–2026');
  });

  test('fills its stars from the right where the words run from the right', async () => {
    const { root } = await mount({ locale: 'ar' });
    expect(root.querySelector('[part="base"]')!.getAttribute('dir')).toBe('rtl');
    expect(getComputedStyle(root.querySelector('svg')!).transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
  });

  test('lets the page take over the jump', async () => {
    const { element, root } = await mount({ href: '#reviews' });
    const products: unknown[] = [];
    element.addEventListener('candor-jump', (event) => {
      event.preventDefault();
      products.push((event as CustomEvent).detail.product);
    });
    root.querySelector('a')!.click();
    expect(products).toEqual(['wool-coat']);
    expect(location.hash).toBe('');
  });

  test('describes its score to search engines only where the store asks for it', async () => {
    await mount({});
    expect(document.querySelector('script[type="application/ld+json"]')).toBeNull();
    await mount({ 'structured-data': '', 'product-name': 'Wool coat' }, { average: 4.96, distribution: undefined });
    await expect
      .poll(() => JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{}'))
      .toMatchObject({
        '@type': 'Product',
        name: 'Wool coat',
        aggregateRating: { ratingValue: 4.9, reviewCount: 128, bestRating: 5, worstRating: 1 },
      });
  });

  test('says nothing to search engines of a product without reviews', async () => {
    await mount({ 'structured-data': '' }, { average: undefined, count: 0, distribution: undefined });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.querySelector('script[type="application/ld+json"]')).toBeNull();
  });
});
