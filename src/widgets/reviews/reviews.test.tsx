import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountReviews, pressTabUntil, sampleItems } from './reviews.test.mount.ts';

beforeEach(() => page.viewport(1280, 900));
/** Removed elements live on for a moment; until they are gone they still follow the choice. */
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve, 70));
});

describe('the list', () => {
  test('says how many of how many it shows, newest first', async () => {
    const { count, titles } = await mountReviews();
    expect(count()).toBe('10 of 13 reviews');
    expect(titles()[0]).toBe('Warm, runs small');
  });

  test('is a named region with reviews one heading level below its own', async () => {
    const { root } = await mountReviews({ label: 'What people say', 'heading-level': '3' });
    expect(root.querySelector('section h3')?.textContent).toBe('What people say');
    await expect.poll(() => root.querySelectorAll('article h4').length).toBeGreaterThan(5);
  });

  test('shows more on a button and moves the focus to the first new review', async () => {
    const { root, count, spoken } = await mountReviews({ limit: '5' });
    const more = root.querySelector<HTMLElement>('.more')!;
    expect(more.textContent).toBe('Show 5 more');
    more.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => root.querySelectorAll('article').length).toBe(10);
    expect(root.activeElement).toBe(root.querySelectorAll('article')[5]);
    expect(count()).toBe('10 of 13 reviews');
    await expect.poll(spoken).toBe('10 of 13 reviews. Newest first');
    expect(root.querySelector('.more')?.textContent).toBe('Show 3 more');
    await userEvent.click(root.querySelector('.more')!);
    await expect.poll(() => root.querySelectorAll('article').length).toBe(13);
    expect(root.querySelector('.more')).toBeNull();
  });

  test('stands side by side in the layout grid', async () => {
    const { root } = await mountReviews({ layout: 'grid' });
    const [first, second] = root.querySelectorAll('.list > li');
    expect(second!.getBoundingClientRect().top).toBe(first!.getBoundingClientRect().top);
  });

  test('tells how reviews are collected, in counts that add up', async () => {
    const { root } = await mountReviews();
    const details = root.querySelector<HTMLDetailsElement>('.collection')!;
    await userEvent.click(details.querySelector('summary')!);
    expect(details.open).toBe(true);
    expect(details.querySelector('dl')!.textContent).toBe('Received16Published13Waiting to be checked1Withheld: spam2');
    expect(details.querySelector('a')?.getAttribute('href')).toBe('/how-we-collect-reviews.html');
  });

  test('says so where the shop does not tell, or tells counts that contradict each other', async () => {
    const silent = await mountReviews({}, { items: sampleItems });
    expect(silent.root.querySelector('.collection')!.textContent).toContain('does not say how it collects');
    document.body.replaceChildren();
    const counts = { received: 20, published: 13, withheld: { spam: 2 } };
    const wrong = await mountReviews({}, { items: sampleItems, collection: { statement: 'We ask.', counts } });
    expect(wrong.root.querySelector('.collection')!.textContent).toContain('do not add up');
  });

  test('is one sentence where there are no reviews yet', async () => {
    const { root, state } = await mountReviews({}, { items: [] });
    expect(state).toBe('empty');
    expect(root.textContent).toContain('No reviews yet');
    expect(root.querySelector('.toolbar')).toBeNull();
  });

  test('is described to search engines only where the store asks for it, without imports and staff', async () => {
    const blocks = () => [...document.querySelectorAll('script[type="application/ld+json"]')];
    await mountReviews();
    expect(blocks()).toHaveLength(0);
    document.body.replaceChildren();
    await mountReviews({ 'structured-data': '', 'product-name': 'Wool coat' });
    await expect.poll(blocks).toHaveLength(1);
    const described = JSON.parse(blocks()[0]!.textContent) as { name: string; review: Record<string, unknown>[] };
    expect(described.name).toBe('Wool coat');
    expect(described.review).toHaveLength(8);
    expect(described.review[0]).toMatchObject({
      '@type': 'Review',
      author: { '@type': 'Person', name: 'Ana K.' },
      datePublished: '2026-10-12',
      reviewRating: { ratingValue: 4 },
    });
  });
});

describe('a shopper who has only the keyboard', () => {
  test('reaches everything in the order it is read', async () => {
    await mountReviews();
    const names = await pressTabUntil('Show 3 more');
    const places = ['How these reviews are collected', 'Search reviews', '5 stars', 'With photos', 'Order'].map(
      (name) => names.findIndex((reached) => reached.startsWith(name)),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('opens search and filters where there is little room', async () => {
    await page.viewport(360, 800);
    const { root } = await mountReviews();
    const opener = root.querySelector<HTMLElement>('.opener')!;
    expect(root.querySelector<HTMLElement>('.panel')!.offsetHeight).toBe(0);
    opener.focus();
    await userEvent.keyboard('{Enter}');
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(root.querySelector<HTMLElement>('.panel')!.offsetHeight).toBeGreaterThan(100);
  });
});
