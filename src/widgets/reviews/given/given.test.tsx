import axe from 'axe-core';
import * as z from 'zod/mini';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { drawWhole, mountWidget, settled } from '../../../../test/mount.ts';
import { defineBackend, type Reply, type Sending } from '../../../backend.ts';
import { selectReviews } from '../../../model/select-reviews.ts';
import reviews from '../reviews.ts';
import { sample } from '../reviews.sample.ts';

beforeEach(() => page.viewport(1280, 900));
afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
  document.body.removeAttribute('style');
  await new Promise((resolve) => setTimeout(resolve, 70));
});

type Take = (input: unknown, sending: Sending) => Promise<Reply>;
const reply = (status: number, body: unknown): Reply => ({ status, headers: new Headers(), body });
const receipt: Take = async (_, { key }) => reply(201, { key, id: 'v-1', status: 'published' });

/** The first of the reviews, on a backend that takes what is given back by `take`, or nothing. */
const mountFirst = async (take?: Take) => {
  const backend = defineBackend({
    options: z.object({}),
    connect: () => ({
      read: { reviews: async (query) => selectReviews(sample.data.reviews, query) },
      ...(take && { write: async () => ({ vote: take, report: take }) }),
    }),
  });
  const element = mountWidget(reviews, { product: 'wool-coat', feedback: '' }, { backend });
  await settled(element);
  await drawWhole(element);
  const root = element.shadowRoot!;
  const first = () => root.querySelector('article')!;
  return {
    element,
    root,
    button: (name: string) =>
      [...first().querySelectorAll<HTMLButtonElement>('.feedback > button')].find((one) => one.textContent === name)!,
    given: () => first().querySelector('.given')?.textContent.trim(),
    spoken: () => root.querySelector('[role=status]')?.textContent,
    dialog: () => root.querySelector('dialog'),
    problems: () => [...root.querySelectorAll('.problem')].map(({ textContent }) => textContent),
    field: (name: string) => root.querySelector<HTMLInputElement>(`dialog [name="${name}"]`)!,
  };
};

describe('whether a review helped', () => {
  test('is asked only where the store wants it', async () => {
    const { element, button } = await mountFirst();
    expect(button('Yes')).toBeDefined();
    element.removeAttribute('feedback');
    await expect.poll(() => element.shadowRoot!.querySelector('.feedback')).toBeNull();
  });

  test('shows at once, is sent once, and keeps the focus', async () => {
    const take = vi.fn(receipt);
    const { element, root, button, given, spoken } = await mountFirst(take);
    const told: unknown[] = [];
    element.addEventListener('candor-helpful', (event) => told.push((event as CustomEvent).detail));
    button('Yes').focus();
    await userEvent.keyboard('{Enter}');
    expect(button('Yes').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(given).toBe('You found this helpful.');
    await expect.poll(spoken).toBe('You found this helpful.');
    expect(root.activeElement).toBe(button('Yes'));
    button('No').click();
    button('Yes').click();
    expect(take).toHaveBeenCalledTimes(1);
    expect(take.mock.calls[0]![0]).toEqual({ review: 'r-1', helpful: true });
    expect(told).toMatchObject([{ review: 'r-1', helpful: true }]);
    expect(root.querySelector('article > .note')!.textContent).toBe('14 of 15 people found this helpful');
  });

  test('is remembered: a second answer is told the first', async () => {
    const take = vi.fn(receipt);
    const { element, button, given } = await mountFirst(take);
    await userEvent.click(button('No'));
    await expect.poll(given).toBe('You did not find this helpful.');
    // Drawn anew, as on the next visit.
    element.removeAttribute('feedback');
    await expect.poll(() => element.shadowRoot!.querySelector('.feedback')).toBeNull();
    element.setAttribute('feedback', '');
    await drawWhole(element);
    await userEvent.click(button('Yes'));
    await expect.poll(() => button('No').getAttribute('aria-pressed')).toBe('true');
    await expect.poll(given).toBe('You did not find this helpful.');
    expect(take).toHaveBeenCalledTimes(1);
  });

  test('is free again where the shop refuses it, with its reason', async () => {
    const { button, given } = await mountFirst(async () => reply(422, { error: { message: 'Voting is closed.' } }));
    await userEvent.click(button('Yes'));
    await expect.poll(given).toBe('The shop did not take your answer. Voting is closed.');
    expect(button('Yes').getAttribute('aria-pressed')).toBe('false');
    expect(button('Yes').getAttribute('aria-disabled')).toBe('false');
  });

  test('is said to wait where the shop cannot be reached', async () => {
    const { button, given } = await mountFirst(async () => reply(503, {}));
    await userEvent.click(button('Yes'));
    await expect.poll(given, { timeout: 3000 }).toContain('You found this helpful. Not sent yet.');
  });

  test('is said to be impossible where no backend takes it', async () => {
    const { button, given } = await mountFirst();
    await userEvent.click(button('Yes'));
    await expect.poll(given).toBe('Your answer cannot be taken at the moment.');
    expect(button('Yes').getAttribute('aria-pressed')).toBe('false');
  });

  test('is the page’s where it takes over', async () => {
    const take = vi.fn(receipt);
    const { element, button } = await mountFirst(take);
    element.addEventListener('candor-helpful', (event) => event.preventDefault());
    await userEvent.click(button('Yes'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(take).not.toHaveBeenCalled();
    expect(button('Yes').getAttribute('aria-pressed')).toBe('false');
  });
});

describe('a report', () => {
  const open = async (take?: Take) => {
    const mounted = await mountFirst(take);
    mounted.button('Report').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => mounted.dialog()?.matches(':modal')).toBe(true);
    return mounted;
  };

  test('asks why, who, and good faith, by keyboard alone, and is sent once', async () => {
    const take = vi.fn(receipt);
    const { root, dialog, button } = await open(take);
    expect(dialog()!.getAttribute('aria-label')).toBe('Report the review by Ana K.');
    await expect.poll(() => root.activeElement?.getAttribute('type')).toBe('radio');
    await userEvent.keyboard('{ArrowDown}{Tab}It names my street.{Tab}Lena{Tab}lena@example.com{Tab} {Tab}{Enter}');
    await expect.poll(() => dialog()!.textContent).toContain('Thank you. Your report has arrived.');
    expect(take).toHaveBeenCalledTimes(1);
    expect(take.mock.calls[0]![0]).toEqual({
      review: 'r-1',
      reason: 'personal_data',
      explanation: 'It names my street.',
      name: 'Lena',
      email: 'lena@example.com',
      goodFaith: true,
    });
    expect(root.activeElement!.textContent).toContain('Your report has arrived.');
    await userEvent.keyboard('{Escape}');
    await expect.poll(dialog).toBeNull();
    expect(root.activeElement).toBe(button('Report'));
  });

  test('keeps every field that a browser fills in at once', async () => {
    const take = vi.fn(receipt);
    const { dialog, field } = await open(take);
    await userEvent.click(dialog()!.querySelector('[type=radio]')!);
    await userEvent.click(dialog()!.querySelector('[type=checkbox]')!);
    for (const [name, value] of Object.entries({ name: 'Lena', email: 'lena@example.com' })) {
      field(name).value = value;
      field(name).dispatchEvent(new Event('input', { bubbles: true }));
    }
    await userEvent.click(dialog()!.querySelector('[type=submit]')!);
    await expect.poll(() => take.mock.calls[0]?.[0]).toMatchObject({ name: 'Lena', email: 'lena@example.com' });
  });

  test('is not sent without a reason and the statement of good faith', async () => {
    const take = vi.fn(receipt);
    const { root, dialog, problems } = await open(take);
    await userEvent.click(dialog()!.querySelector('[type=submit]')!);
    await expect.poll(problems).toEqual(['Choose what is wrong.', 'A report needs this statement.']);
    expect(root.activeElement?.getAttribute('type')).toBe('radio');
    expect(take).not.toHaveBeenCalled();
  });

  test('keeps all of what a program fills in at once', async () => {
    const { field } = await open(receipt);
    for (const [name, value] of Object.entries({ name: 'Lena', email: 'lena@example.com' })) {
      field(name).value = value;
      field(name).dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([field('name').value, field('email').value]).toEqual(['Lena', 'lena@example.com']);
  });

  test('keeps what was written where the shop refuses it', async () => {
    const error = { message: 'Too long.', fields: { explanation: 'At most 10 letters.' } };
    const { root, dialog, field, problems } = await open(async () => reply(422, { error }));
    await userEvent.click(dialog()!.querySelector('[type=radio]')!);
    await userEvent.fill(field('explanation'), 'It is about another coat.');
    await userEvent.click(dialog()!.querySelector('[type=checkbox]')!);
    await userEvent.click(dialog()!.querySelector('[type=submit]')!);
    await expect.poll(problems).toEqual(['At most 10 letters.']);
    expect(field('explanation').value).toBe('It is about another coat.');
    expect(root.activeElement).toBe(field('explanation'));
  });

  test.each(['light', 'dark', 'right to left'])('has nothing axe objects to in %s, at 320 px', async (look) => {
    await page.viewport(320, 700);
    if (look === 'dark') document.body.style.cssText = 'background: #14171a; color: #e8eaed';
    if (look === 'right to left') document.documentElement.dir = 'rtl';
    const { element, dialog, problems } = await open(receipt);
    await userEvent.click(dialog()!.querySelector('[type=submit]')!);
    await expect.poll(problems).toHaveLength(2);
    const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]!.failureSummary}`)).toEqual([]);
    expect(dialog()!.getBoundingClientRect().width).toBeLessThanOrEqual(320);
    expect(dialog()!.scrollWidth).toBeLessThanOrEqual(dialog()!.clientWidth);
  });
});
