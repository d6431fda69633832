import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import reviews from './reviews.ts';
import { mountReviews, sampleItems } from './reviews.test.mount.ts';

beforeEach(() => page.viewport(1280, 900));
/** Removed elements live on for a moment; until they are gone they still follow the choice. */
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve, 70));
});

const told = (element: HTMLElement, name: string): Record<string, unknown>[] => {
  const details: Record<string, unknown>[] = [];
  element.addEventListener(`candor-${name}`, (event) => details.push((event as CustomEvent).detail));
  return details;
};

describe('a shopper who sorts', () => {
  test('gets the order that is named, and the page is told', async () => {
    const { element, select, ratings, spoken } = await mountReviews();
    const sorted = told(element, 'sort');
    expect(select('Order')!.selectedOptions[0]!.textContent).toBe('Newest first');
    await userEvent.selectOptions(select('Order')!, 'Lowest rating first');
    await expect.poll(() => ratings()[0]).toBe('1 out of 5');
    expect(sorted).toMatchObject([{ sort: 'lowest' }]);
    await expect.poll(spoken).toBe('10 of 13 reviews. Lowest rating first');
  });

  test('sees a converted rating at its fraction, never rounded up', async () => {
    const { ratings } = await mountReviews();
    expect(ratings()).toContain('4.4 out of 5');
  });
});

describe('a shopper who filters', () => {
  test('chooses several stars, by keyboard, and sees how many of all match', async () => {
    const { element, root, button, ratings, count, chips, spoken } = await mountReviews();
    const filtered = told(element, 'filter');
    button('1 star').focus();
    await userEvent.keyboard(' ');
    await expect.poll(count).toBe('1 of 1 matching, 13 reviews in all');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift} ');
    await expect.poll(ratings).toEqual(['2 out of 5', '1 out of 5']);
    expect(chips()).toEqual(['1 star', '2 stars']);
    expect(button('2 stars').getAttribute('aria-pressed')).toBe('true');
    expect(root.activeElement).toBe(button('2 stars'));
    expect(filtered.at(-1)).toMatchObject({ ratings: [1, 2], sort: 'newest' });
    await expect.poll(spoken).toBe('2 of 2 matching, 13 reviews in all. Newest first');
    await userEvent.keyboard(' ');
    await expect.poll(chips).toEqual(['1 star']);
  });

  test('keeps those with photos, and those with a confirmed purchase', async () => {
    const { button, count, titles } = await mountReviews();
    await userEvent.click(button('With photos'));
    await expect.poll(titles).toEqual(['Warm, runs small']);
    await userEvent.click(button('With photos'));
    await userEvent.click(button('Purchase confirmed'));
    await expect.poll(count).toBe('9 of 9 matching, 13 reviews in all');
  });

  test('picks one of the languages that were seen, and can pick another afterwards', async () => {
    const { select, count, chips } = await mountReviews();
    const names = () => [...select('Language')!.options].map(({ textContent }) => textContent);
    await expect.poll(names).toEqual(['All languages', 'English', 'German', 'Arabic']);
    await userEvent.selectOptions(select('Language')!, 'German');
    await expect.poll(count).toBe('2 of 2 matching, 13 reviews in all');
    expect(chips()).toEqual(['German']);
    expect(names()).toHaveLength(4);
  });

  test('is not asked for a language where there is only one', async () => {
    const { select } = await mountReviews({}, { items: [{ id: 'x', rating: 4, language: 'en' }] });
    expect(select('Language')).toBeUndefined();
  });

  test('takes filters back one by one and all at once, and keeps the focus near', async () => {
    const { root, button, chips, count } = await mountReviews();
    await userEvent.click(button('5 stars'));
    await userEvent.click(button('Purchase confirmed'));
    await expect.poll(chips).toEqual(['5 stars', 'Purchase confirmed']);
    button('Remove filter: 5 stars').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(chips).toEqual(['Purchase confirmed']);
    expect(root.activeElement).toBe(button('Remove filter: Purchase confirmed'));
    await userEvent.click(button('Clear all'));
    await expect.poll(chips).toEqual([]);
    expect(root.activeElement).toBe(root.querySelector('.result'));
    await expect.poll(count).toBe('10 of 13 reviews');
  });

  test('is told when nothing matches, and shown the way back', async () => {
    const { root, state, search, button, count } = await mountReviews();
    await userEvent.fill(search, 'zeppelin');
    await expect.poll(() => root.querySelector('.none')?.textContent).toContain('No reviews match');
    expect(count()).toBe('0 of 0 matching, 13 reviews in all');
    expect(state).toBe('ready');
    await userEvent.click(button('Show all reviews'));
    await expect.poll(count).toBe('10 of 13 reviews');
    expect(search.value).toBe('');
  });

  test('filters every widget of the same product on the page, and none of another', async () => {
    const here = await mountReviews();
    const there = await mountReviews();
    const other = await mountReviews({ product: 'rain-jacket' });
    await userEvent.click(here.button('1 star'));
    await expect.poll(there.chips).toEqual(['1 star']);
    await expect.poll(there.titles).toEqual(['Moths']);
    expect(other.chips()).toEqual([]);
  });

  test('is not filtered when the page takes over', async () => {
    const { element, button, chips } = await mountReviews();
    element.addEventListener('candor-filter', (event) => event.preventDefault());
    await userEvent.click(button('1 star'));
    expect(chips()).toEqual([]);
  });
});

describe('a shopper who searches', () => {
  test('finds by the beginning of words, and sees each hit marked', async () => {
    const { element, root, search, count, chips } = await mountReviews();
    const searched = told(element, 'search');
    await userEvent.type(search, 'sleev');
    await expect.poll(count).toBe('1 of 1 matching, 13 reviews in all');
    const marks = [...root.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marks).toEqual(['Sleeves', 'sleeves']);
    expect(chips()).toEqual(['“sleev”']);
    expect(searched).toMatchObject([{ search: 'sleev' }]);
  });

  test('need not wait after Enter, and asks nothing twice', async () => {
    const { element, search, count } = await mountReviews();
    const searched = told(element, 'search');
    await userEvent.type(search, 'moths{Enter}');
    expect(searched).toHaveLength(1);
    await expect.poll(count).toBe('2 of 2 matching, 13 reviews in all');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(searched).toHaveLength(1);
  });

  test('sees a long review whole, so that no hit is out of sight', async () => {
    const { root, search, count } = await mountReviews();
    await userEvent.type(search, 'waited{Enter}');
    await expect.poll(count).toContain('1 of 1');
    expect(root.querySelector('[data-clamped]')).toBeNull();
    expect(root.querySelectorAll('mark')).toHaveLength(9);
  });
});

describe('a backend that can do less', () => {
  const controls = (root: ShadowRoot) =>
    [...root.querySelectorAll('.toolbar .panel button, .toolbar input, .result select')].map(
      (control) => control.getAttribute('aria-label') ?? control.textContent ?? control.localName,
    );

  test('is offered no order and no filter', async () => {
    const { root } = await mountReviews({}, { items: sampleItems, total: 128, sorts: ['newest'], filters: [] });
    expect(root.querySelector('.toolbar')).toBeNull();
    expect(root.querySelector('.result select')).toBeNull();
    expect(root.querySelector('.result p')!.textContent).toMatch(/ of 128 reviews$/);
  });

  test('is offered what it can, and nothing that is not known', async () => {
    const { root } = await mountReviews(
      {},
      { items: sampleItems, sorts: ['newest', 'lowest', 'later'], filters: ['ratings'] },
    );
    expect(controls(root).filter((name) => /star/.test(name))).toHaveLength(5);
    expect(root.querySelector('input[type=search]')).toBeNull();
    expect(controls(root)).not.toContain('With photos');
    expect([...root.querySelectorAll('.result option')].map(({ textContent }) => textContent)).toEqual([
      'Newest first',
      'Lowest rating first',
    ]);
  });

  test('that has found nothing yet is gone on with, and not called empty', () => {
    const isEmpty = (answer: object) => reviews.isEmpty!({ reviews: answer } as never, {} as never);
    expect(isEmpty({ items: [], next: '0 500' })).toBe(false);
    expect(isEmpty({ items: [] })).toBe(true);
  });
});
