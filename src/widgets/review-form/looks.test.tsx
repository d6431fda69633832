import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { choose, createShop, mount, picture, receipt, reply } from './review-form.test.mount.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  document.body.style.cssText = 'margin: 16px; background: #fff; color: #1a1d21';
});
afterEach(async () => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
  await page.viewport(414, 896);
  await new Promise((resolve) => setTimeout(resolve, 70));
  vi.restoreAllMocks();
});

/** Back in a second, so that no test waits for a random while. */
const unreachable = () => reply(503, {}, { 'retry-after': '1' });
const fields = { body: 'No links.', photos: 'Not this one.', mood: 'Too bad.' };
const answers = {
  refused: () => reply(422, { error: { message: 'Not like this.', fields } }),
  kept: unreachable,
  done: receipt,
};
const states = ['open', 'lacking', ...(Object.keys(answers) as (keyof typeof answers)[])] as const;

const looks = {
  light: () => {},
  dark: () => (document.body.style.cssText = 'margin: 16px; background: #14171a; color: #e8eaed'),
  'right to left': () => (document.documentElement.dir = 'rtl'),
};

/** A form brought into a state as a shopper does. */
const reached = async (state: (typeof states)[number], attributes: Record<string, string>) => {
  const { backend } = createShop(state in answers ? answers[state as keyof typeof answers] : receipt);
  const form = await mount(backend, { policy: '/policy', ...attributes });
  if (attributes.layout !== 'inline') await form.open();
  await form.until('form');
  if (state === 'open') return form;
  choose(form.find('[type=file]'), [
    await picture('a-name-that-is-rather-long-for-a-file.png'),
    new File([''], 'x.pdf'),
  ]);
  await form.until('canvas');
  if (state !== 'lacking') {
    form.rate(3);
    await form.fill('author.name', 'Ana');
  }
  form.press();
  await form.until(state === 'lacking' ? '#rating-problem' : `.sent[data-state=${state}]`);
  return form;
};

const violationsIn = async (element: Element): Promise<string[]> => {
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  });
  return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.map(({ html }) => html).join(' ')}`);
};

describe.each(Object.entries(looks))('candor-review-form in %s', (look, set) => {
  test.each(states)('has nothing axe objects to when %s', async (state) => {
    set();
    const { element } = await reached(state, look === 'right to left' ? { locale: 'ar' } : {});
    expect(await violationsIn(element)).toEqual([]);
  });
});

describe('candor-review-form', () => {
  test.each(states)('in the page has nothing axe objects to when %s', async (state) => {
    const { element, root } = await reached(state, { layout: 'inline' });
    expect(await violationsIn(element)).toEqual([]);
    expect(root.querySelectorAll('[role=status]')).toHaveLength(1);
  });

  test.each(['button', 'inline'])('fits into 320 px as %s, in either direction of reading', async (layout) => {
    await page.viewport(320, 640);
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      const { find, element } = await reached('refused', { layout });
      const form = find('form');
      expect(form.getBoundingClientRect().width).toBeLessThanOrEqual(320);
      const dialog = find('dialog') ?? document.documentElement;
      expect(dialog.scrollWidth).toBeLessThanOrEqual(320);
      element.remove();
    }
  });

  test('has stars of 44 px, that grow from where reading begins', async () => {
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      const { root, rate, element } = await reached('open', {});
      const boxes = [...root.querySelectorAll('[name=rating]')].map((star) => star.getBoundingClientRect());
      for (const { width, height } of boxes) expect([width, height]).toEqual([44, 44]);
      expect(boxes[0]!.left < boxes[4]!.left).toBe(dir === 'ltr');
      rate(2);
      const fills = () => [...root.querySelectorAll('.star svg')].map((star) => getComputedStyle(star).fill !== 'none');
      await expect.poll(fills).toEqual([true, true, false, false, false]);
      element.remove();
    }
  });

  test('holds the room of its fields before they are there', async () => {
    const { element, until } = await mount(createShop().backend, { layout: 'inline' });
    const before = element.getBoundingClientRect().height;
    const form = await until('form');
    expect(form.getBoundingClientRect().bottom - element.getBoundingClientRect().top).toBeLessThanOrEqual(before);
  });
});
