import { userEvent } from 'vitest/browser';
import { drawWhole, mountWidget, settled } from '../../../test/mount.ts';
import reviews from './reviews.ts';
import { sample } from './reviews.sample.ts';

const whole = sample.data.reviews as { items: object[] };
export const sampleItems: readonly object[] = whole.items;

/** A picture that is really there. */
export const photo = (alt: string) => ({
  url: `${new URL('../../../examples/store/images/reviews/wool-coat-1.jpg', import.meta.url).pathname}?${alt}`,
  width: 600,
  height: 800,
  alt,
});

/** The widget with the sample, or with an answer of the test's own, drawn. */
export const mountReviews = async (attributes: Record<string, string> = {}, answer: object = whole) => {
  const settings = { backend: 'memory', data: { reviews: answer } };
  const element = mountWidget(reviews, { product: 'wool-coat', ...attributes }, settings);
  const state = await settled(element);
  await drawWhole(element);
  const root = element.shadowRoot!;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return {
    element,
    state,
    root,
    count: () => root.querySelector('.result p')?.textContent,
    titles: () => all('article .title').map(({ textContent }) => textContent),
    ratings: () => all('article .rating').map(({ textContent }) => textContent.trim()),
    chips: () => all('.chip').map(({ textContent }) => textContent),
    button: (name: string) =>
      all('button').find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name)!,
    select: (label: string) =>
      all('label')
        .find(({ textContent }) => textContent.startsWith(label))
        ?.querySelector('select'),
    search: root.querySelector('input')!,
    spoken: () => root.querySelector('[role=status]')?.textContent,
  };
};

/** Presses Tab until the named control has the focus; gives the names of all that had it. */
export const pressTabUntil = async (name: string): Promise<string[]> => {
  const names: string[] = [];
  while (names.length < 60 && names.at(-1) !== name) {
    await userEvent.tab();
    const active = document.activeElement?.shadowRoot?.activeElement;
    names.push(active?.getAttribute('aria-label') ?? active?.closest('label, button, summary')?.textContent ?? '');
  }
  return names;
};
