import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createElement, mountWidget, registerWidget, settled } from '../../../test/mount.ts';
import summary from './summary.ts';
import { sample } from './summary.sample.ts';

/** Removed elements live on for a moment; until they are gone they still follow the choice. */
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve, 70));
});

const [first] = (sample.data.ratings as { items: object[] }).items;
const settings = (item: object = {}, reviews: object | undefined = sample.data.reviews as object) => ({
  backend: 'memory',
  data: { ratings: { items: [{ ...first, ...item }] }, ...(reviews && { reviews }) },
});
const attributes = { product: 'wool-coat' };
const innerText = (element: HTMLElement) =>
  [...element.shadowRoot!.querySelectorAll('.summary > *')].map((part) => part.textContent).join(' ');

const mount = async (given: Record<string, string> = {}, item: object = {}, reviews?: object) => {
  const element = mountWidget(summary, { ...attributes, ...given }, settings(item, reviews));
  const state = await settled(element);
  return { element, state, root: element.shadowRoot!, text: innerText(element) };
};

/** Two elements of one product: each filters, and each follows the other. */
const mountTwo = async (item: object = {}, second: Record<string, string> = attributes) => {
  const tag = registerWidget(summary, settings(item));
  const elements = [attributes, second].map((given) => createElement(tag, given));
  document.body.append(...elements);
  for (const element of elements) await settled(element);
  if (second.product === attributes.product) await expect.poll(() => buttons(elements[0]!).length).toBe(5);
  return elements as [HTMLElement, HTMLElement];
};
const buttons = (element: HTMLElement) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('button.bar')];
const pressed = (element: HTMLElement) => buttons(element).map((bar) => bar.getAttribute('aria-pressed') === 'true');
const nameOf = (bar: HTMLElement) => bar.querySelector('.unseen')!.textContent;
const clearIn = (element: HTMLElement) => element.shadowRoot!.querySelector<HTMLElement>('.clear');

describe('what candor-summary shows', () => {
  test.each(['wide', 'stacked', 'bars'])('the score never stands without count and period in %s', async (layout) => {
    const { text } = await mount({ layout });
    expect(text).toContain('4.3');
    expect(text).toContain('128 reviews');
    expect(text).toContain('2024–2026');
  });

  test('a score is never rounded up', async () => {
    const { root } = await mount({}, { average: 4.96, distribution: undefined });
    expect(root.querySelector('[part=value]')!.textContent).toBe('4.9');
  });

  test('every row tells stars, percentage and count, and the percentages add up', async () => {
    const { root } = await mount(
      {},
      { average: 4, count: 3000, distribution: { 1: 1000, 2: 0, 3: 0, 4: 1000, 5: 1000 } },
    );
    const rows = [...root.querySelectorAll('li .unseen')].map((row) => row.textContent.replaceAll(',000', '000'));
    expect(rows).toEqual([
      '5 stars, 33 percent, 1000 reviews',
      '4 stars, 33 percent, 1000 reviews',
      '3 stars, 0 percent, 0 reviews',
      '2 stars, 0 percent, 0 reviews',
      '1 star, 34 percent, 1000 reviews',
    ]);
  });

  test('the share of recommendations is rounded down', async () => {
    expect((await mount({}, { recommended: 0.999 })).root.querySelector('.share')!.textContent).toBe('99%');
  });

  test('the newest review is dated', async () => {
    const { root } = await mount();
    expect(root.querySelector('time')?.getAttribute('datetime')).toBe('2026-11-20');
  });

  test('how reviews are collected is one activation away, and the shop learns that it was opened', async () => {
    const { element, root } = await mount();
    let opened = 0;
    element.addEventListener('candor-collection-open', () => (opened += 1));
    await userEvent.click(root.querySelector('summary')!);
    await expect.poll(() => opened).toBe(1);
    expect(root.querySelector('details')!.textContent).toContain('Everyone who bought here is invited');
  });

  test('it stands where nobody answers reviews, and says that collection is not stated', async () => {
    const element = mountWidget(summary, attributes, { backend: 'memory', data: { ratings: settings().data.ratings } });
    expect(await settled(element)).toBe('ready');
    expect(innerText(element)).toContain('does not say how it collects reviews');
    expect(element.shadowRoot!.querySelector('time')).toBeNull();
  });

  test('below five reviews the count comes first and there are no percentages', async () => {
    const { text, root } = await mount(
      {},
      { average: 4, count: 3, distribution: { 1: 0, 2: 1, 3: 0, 4: 0, 5: 2 }, recommended: 2 / 3 },
    );
    expect(text.indexOf('3 reviews')).toBeLessThan(text.indexOf('4.0'));
    expect(text).not.toMatch(/%|percent/);
    expect(text).toContain('2 of 3');
    expect(root.querySelector('li .unseen')!.textContent).toBe('5 stars, 2 reviews');
  });

  test('an unknown distribution is not guessed', async () => {
    const { root, state } = await mount({}, { distribution: undefined });
    expect(state).toBe('ready');
    expect(root.querySelector('.rows')).toBeNull();
  });

  test('no reviews are said in words, without empty stars', async () => {
    const { state, root } = await mount({}, { average: undefined, count: 0, distribution: undefined });
    expect(state).toBe('empty');
    expect(root.textContent).toContain('No reviews yet');
    expect(root.querySelector('svg')).toBeNull();
  });

  test('the score is described to search engines only where the store asks for it', async () => {
    const block = () => document.querySelector('script[type="application/ld+json"]');
    await mount();
    expect(block()).toBeNull();
    await mount({ 'structured-data': '', 'product-name': 'Wool coat' });
    await expect
      .poll(() => JSON.parse(block()?.textContent ?? '{}'))
      .toMatchObject({
        '@type': 'Product',
        name: 'Wool coat',
        aggregateRating: {
          '@type': 'AggregateRating',
          ratingValue: 4.3,
          reviewCount: 128,
          bestRating: 5,
          worstRating: 1,
        },
      });
  });
});

describe('filtering by the bars of candor-summary', () => {
  test('the bars are rows of text where no list of the product stands on the page', async () => {
    const [one] = await mountTwo({}, { product: 'axe' });
    expect(buttons(one)).toEqual([]);
    expect(one.shadowRoot!.querySelectorAll('.rows li')).toHaveLength(5);
  });

  test('a shopper chooses several stars by pointer and by keyboard, and every follower knows', async () => {
    const [one, other] = await mountTwo();
    const chosen: number[][] = [];
    one.addEventListener('candor-filter', (event) => chosen.push((event as CustomEvent).detail.ratings));
    await userEvent.click(page.elementLocator(buttons(one)[3]!));
    buttons(one)[4]!.focus();
    await userEvent.keyboard(' ');
    expect(chosen).toEqual([[2], [1, 2]]);
    await expect.poll(() => pressed(other)).toEqual([false, false, false, true, true]);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => pressed(other)).toEqual([false, false, false, true, false]);
  });

  test('each bar is named in full', async () => {
    const [one] = await mountTwo();
    expect(nameOf(buttons(one)[0]!)).toBe('5 stars, 58 percent, 75 reviews');
  });

  test('the score stays what it was, whatever is chosen', async () => {
    const [one] = await mountTwo();
    const score = () => one.shadowRoot!.querySelector('.score')!.textContent;
    const before = score();
    buttons(one)[4]!.click();
    await expect.poll(() => pressed(one)).toContain(true);
    expect(score()).toBe(before);
  });

  test('all ratings are one button away again, and the focus stays among the bars', async () => {
    const [one] = await mountTwo();
    expect(clearIn(one)).toBeNull();
    buttons(one)[1]!.click();
    await expect.poll(() => clearIn(one)).not.toBeNull();
    clearIn(one)!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => clearIn(one)).toBeNull();
    expect(pressed(one)).not.toContain(true);
    expect(one.shadowRoot!.activeElement).toBe(buttons(one)[1]);
  });

  test('a row that nobody gave stays, says so and does nothing', async () => {
    const [one] = await mountTwo({ average: 4.5, count: 10, distribution: { 1: 0, 2: 0, 3: 0, 4: 5, 5: 5 } });
    const none = buttons(one)[4]!;
    expect(nameOf(none)).toBe('1 star, 0 percent, 0 reviews');
    expect(none.getAttribute('aria-disabled')).toBe('true');
    none.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(pressed(one)).not.toContain(true);
  });

  test('nothing moves when the button for all ratings comes', async () => {
    const [one] = await mountTwo();
    const height = one.offsetHeight;
    buttons(one)[0]!.click();
    await expect.poll(() => clearIn(one)).not.toBeNull();
    expect(one.offsetHeight).toBe(height);
  });
});
