import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountWidget, settled } from '../../../test/mount.ts';
import carousel from './carousel.ts';
import { sample } from './carousel.sample.ts';

beforeEach(() => page.viewport(1000, 800));
afterEach(() => {
  document.body.replaceChildren();
  document.dir = '';
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const [newest] = (sample.data.reviews as { items: object[] }).items;

/** A carousel of that many reviews. */
const mount = async (count: number, attributes: Record<string, string> = {}) => {
  const items = Array.from({ length: count }, (_, place) => Object.assign({ ...newest }, { id: `r-${place}` }));
  const element = mountWidget(carousel, attributes, { backend: 'memory', data: { reviews: { items } } });
  await settled(element);
  const root = element.shadowRoot!;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector)!;
  return {
    element,
    root,
    position: () => find('[part=position]').textContent,
    next: () => find('[aria-label="Next reviews"]'),
    previous: () => find('[aria-label="Previous reviews"]'),
    track: () => find('.track'),
    status: () => find('[role=status]').textContent,
  };
};

describe('turning candor-carousel', () => {
  test('the position is shown from the first sight on', async () => {
    const { position } = await mount(8);
    await expect.poll(position).toBe('Reviews 1 to 3 of 8');
  });

  test.each([
    [360, 'Review 1 of 8'],
    [700, 'Reviews 1 to 2 of 8'],
  ])('as many stand side by side as fit into %i pixels', async (width, sentence) => {
    const { element, position } = await mount(8);
    element.style.inlineSize = `${width}px`;
    await expect.poll(position).toBe(sentence);
  });

  test('a quote stands alone however wide the place', async () => {
    const { position } = await mount(8, { layout: 'quote' });
    await expect.poll(position).toBe('Review 1 of 8');
  });

  test('buttons go by as many as are in sight, keep the focus at the ends, and the position is told', async () => {
    const { element, next, previous, position, status, root } = await mount(8);
    const slides: object[] = [];
    element.addEventListener('candor-slide', ({ detail }: CustomEventInit) => {
      const { index, total, by } = detail;
      slides.push({ index, total, by });
    });
    await expect.poll(position).toBe('Reviews 1 to 3 of 8');
    expect(previous().getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(next());
    await expect.poll(position).toBe('Reviews 4 to 6 of 8');
    await expect.poll(status).toBe('Reviews 4 to 6 of 8');
    await userEvent.keyboard('{Enter}');
    await expect.poll(position).toBe('Reviews 6 to 8 of 8');
    await expect.poll(() => next().getAttribute('aria-disabled')).toBe('true');
    expect(root.activeElement).toBe(next());
    await expect.poll(() => slides.length).toBe(2);
    await userEvent.click(previous());
    await expect.poll(position).toBe('Reviews 3 to 5 of 8');
    await expect
      .poll(() => slides)
      .toEqual([
        { index: 3, total: 8, by: 'next' },
        { index: 5, total: 8, by: 'next' },
        { index: 2, total: 8, by: 'previous' },
      ]);
  });

  test('two quick presses go twice as far', async () => {
    const { next, position } = await mount(12, { limit: '12' });
    await expect.poll(position).toBe('Reviews 1 to 3 of 12');
    next().click();
    next().click();
    await expect.poll(position).toBe('Reviews 7 to 9 of 12');
  });

  test('the row has a name, can be focused and follows the arrow keys', async () => {
    const { track, position } = await mount(8);
    await expect.poll(position).toBe('Reviews 1 to 3 of 8');
    expect(track().getAttribute('aria-label')).toBe('Customer reviews');
    track().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(position).toBe('Reviews 2 to 4 of 8');
    await userEvent.keyboard('{ArrowLeft}');
    await expect.poll(position).toBe('Reviews 1 to 3 of 8');
  });

  test('from right to left everything is mirrored', async () => {
    document.dir = 'rtl';
    const { next, track, position } = await mount(8);
    await expect.poll(position).toBe('Reviews 1 to 3 of 8');
    const steps = async (act: () => unknown) => {
      const before = track().scrollLeft;
      await act();
      await expect.poll(() => Math.round(track().scrollLeft)).not.toBe(Math.round(before));
      await pause(700);
      return Math.sign(track().scrollLeft - before);
    };
    expect(await steps(() => next().click())).toBe(-1);
    expect(position()).toBe('Reviews 4 to 6 of 8');
    track().focus();
    expect(await steps(() => userEvent.keyboard('{ArrowLeft}'))).toBe(-1);
    expect(await steps(() => userEvent.keyboard('{ArrowRight}'))).toBe(1);
  });

  test('a swipe is followed', async () => {
    const { element, track, position } = await mount(8);
    await expect.poll(position).toBe('Reviews 1 to 3 of 8');
    const by: unknown[] = [];
    element.addEventListener('candor-slide', ({ detail }: CustomEventInit) => by.push(detail.by));
    track().scrollBy({ left: track().clientWidth, behavior: 'instant' });
    await expect.poll(position).toBe('Reviews 4 to 6 of 8');
    await expect.poll(() => by).toEqual(['scroll']);
  });

  test('the page itself is never scrolled', async () => {
    const before = document.createElement('div');
    before.style.blockSize = '500px';
    document.body.append(before);
    const { next, position } = await mount(8);
    await expect.poll(position).toBe('Reviews 1 to 3 of 8');
    scrollTo(0, 0);
    next().click();
    await expect.poll(position).toBe('Reviews 4 to 6 of 8');
    expect(scrollY).toBe(0);
  });

  test('nothing moves on its own and every slide stays in the page, named by its place', async () => {
    const { root, track } = await mount(8);
    await pause(300);
    expect(track().scrollLeft).toBe(0);
    const slides = [...root.querySelectorAll('[aria-roledescription=slide]')];
    expect(slides.map((slide) => slide.getAttribute('aria-label'))).toEqual(
      slides.map((_, place) => `${place + 1} of 8`),
    );
    expect(root.querySelector('[aria-roledescription=carousel]')!.getAttribute('aria-label')).toBe('Customer reviews');
  });

  test('it lays itself out in a part of the page that is hidden, and finds its position when shown', async () => {
    const { element, position } = await mount(8);
    element.style.display = 'none';
    await pause(50);
    element.style.display = '';
    await expect.poll(position).toBe('Reviews 1 to 3 of 8');
  });
});
