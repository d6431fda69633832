import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { drawWhole, mountWidget, settled } from '../../../test/mount.ts';
import carousel from './carousel.ts';
import { sample } from './carousel.sample.ts';

afterEach(() => document.body.replaceChildren());

const [newest] = (sample.data.reviews as { items: object[] }).items;
const review = (rating: number, place: number, changes: object = {}) => ({
  ...newest,
  id: `r-${place}`,
  title: `Title ${place}`,
  rating,
  publishedAt: new Date(Date.UTC(2026, 10, 20 - place)).toISOString().slice(0, 10),
  ...changes,
});
/** The newest first. */
const reviewsOf = (...ratings: number[]) => ratings.map((rating, place) => review(rating, place));

const mount = async (items: object[], attributes: Record<string, string> = {}, answer: object = {}) => {
  const data = { reviews: { items, ...answer } };
  const element = mountWidget(carousel, attributes, { backend: 'memory', data });
  const state = await settled(element);
  await drawWhole(element);
  const root = element.shadowRoot!;
  const find = <E extends HTMLElement>(selector: string) => root.querySelector<E>(selector)!;
  return {
    element,
    root,
    state,
    find,
    titles: () => [...root.querySelectorAll('.title')].map((title) => title.textContent),
    status: () => find('[role=status]').textContent,
    footer: () => find('.footer').textContent,
  };
};

describe('what candor-carousel shows', () => {
  test('whole reviews with rating, date, author and marks', async () => {
    const { root } = await mount(reviewsOf(4));
    const text = root.querySelector('.slide')!.textContent;
    for (const part of ['4 out of 5', 'Title 0', 'Order one size up', 'Ana K.', '2026', 'Purchase confirmed']) {
      expect(text).toContain(part);
    }
  });

  test('the same mix of ratings as was read, newest first, and says that it selected', async () => {
    const { titles, footer } = await mount(reviewsOf(5, 5, 5, 1, 5, 5, 4, 4), { limit: '4' }, { total: 90 });
    expect(titles()).toEqual(['Title 0', 'Title 1', 'Title 3', 'Title 6']);
    expect(footer()).toContain('Selected: 4 of the newest 8, with the same mix of ratings');
    expect(footer()).toContain('4 of 90 reviews');
  });

  test('a single low rating is among what is selected', async () => {
    const { titles } = await mount(reviewsOf(5, 5, 5, 5, 5, 5, 5, 2), { limit: '4' });
    expect(titles()).toContain('Title 7');
  });

  test('no word of a selection where everything that was read is shown', async () => {
    const { footer } = await mount(reviewsOf(5, 4, 1));
    expect(footer()).not.toContain('Selected');
    expect(footer()).toContain('3 of 3 reviews');
  });

  test('simply the newest where the store wants that', async () => {
    const { titles, footer } = await mount(reviewsOf(5, 5, 5, 5, 1, 1), { select: 'newest', limit: '3' });
    expect(titles()).toEqual(['Title 0', 'Title 1', 'Title 2']);
    expect(footer()).toContain('3 of 6 reviews · Newest first');
  });

  test('the reviews of one product, or of the whole shop', async () => {
    const items = [...reviewsOf(5, 4), review(3, 2, { product: 'axe', title: 'Of the axe' })];
    expect((await mount(items)).titles()).toHaveLength(3);
    expect((await mount(items, { product: 'axe' })).titles()).toEqual(['Of the axe']);
  });

  test('no reviews are said in words', async () => {
    const { state, root } = await mount([]);
    expect(state).toBe('empty');
    expect(root.textContent).toContain('No reviews yet');
  });

  test('one review has nothing to turn to', async () => {
    const { root } = await mount(reviewsOf(5));
    expect(root.querySelector('.controls')).toBeNull();
  });

  test('a long text shows its beginning and a button for the rest', async () => {
    const { find } = await mount([review(4, 0, { body: 'Warm and dry. '.repeat(60) })]);
    const more = find('.slide .link');
    expect(more.textContent).toBe('Read more');
    const before = find('.prose').offsetHeight;
    await userEvent.click(more);
    await expect.poll(() => find('.prose').offsetHeight).toBeGreaterThan(before);
  });
});

describe('all reviews of candor-carousel', () => {
  test('are one link away, and the page may take it over', async () => {
    const { element, find } = await mount(reviewsOf(5, 5, 5), { href: '#all' }, { total: 1234 });
    expect(find('.all').textContent.replace(/\D/g, '')).toBe('1234');
    const seen: unknown[] = [];
    element.addEventListener('candor-see-all', (event) => {
      event.preventDefault();
      seen.push((event as CustomEvent).detail.total);
    });
    await userEvent.click(find('.all'));
    expect(seen).toEqual([1234]);
    expect(location.hash).toBe('');
  });

  test('are a button where there is no address, and where nobody listens the extent is told', async () => {
    const { find, status } = await mount(reviewsOf(5, 5, 5), {}, { total: 12 });
    expect(find('.all').localName).toBe('button');
    await userEvent.click(find('.all'));
    await expect.poll(status).toBe('3 of 12 reviews');
  });
});
