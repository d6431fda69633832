import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mountQuestions, receipt, reply, told } from '../questions.test.mount.ts';

beforeEach(() => page.viewport(1280, 900));
afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('dir');
  document.body.removeAttribute('style');
  await new Promise((resolve) => setTimeout(resolve, 70));
});

/** The form, opened by a press. */
const open = async (...[attributes, options = { take: receipt }]: Parameters<typeof mountQuestions>) => {
  const mounted = await mountQuestions(attributes, options);
  await userEvent.click(mounted.button('Ask a question'));
  await expect.poll(() => mounted.root.querySelector('form.ask')).not.toBeNull();
  return mounted;
};

const fill = async ({ field }: Awaited<ReturnType<typeof open>>) => {
  await userEvent.fill(field('text'), 'Does it have pockets?');
  await userEvent.fill(field('author.name'), 'Lena');
};

describe('asking', () => {
  test('begins with what was searched for, tells the page, and sends what was written under one key', async () => {
    const take = vi.fn(receipt);
    const mounted = await mountQuestions({}, { take });
    const { element, button, search, field, submit, sent, root, spoken } = mounted;
    const asks = told(element, 'ask');
    await userEvent.type(search(), 'pockets{Enter}');
    await expect.poll(() => root.querySelector('.none')).not.toBeNull();
    await userEvent.click(button('Ask a question'));
    await expect.poll(() => root.activeElement?.id).toBe('text');
    expect(field('text').value).toBe('pockets');
    expect(asks).toMatchObject([{ text: 'pockets' }]);
    await fill(mounted);
    await userEvent.fill(field('email'), 'lena@example.com');
    await userEvent.click(submit());
    await expect.poll(sent).toBe('Thank you. It has arrived, and is published once it was checked.');
    expect(take).toHaveBeenCalledTimes(1);
    const [input, { key }] = take.mock.calls[0]!;
    expect(input).toEqual({
      product: 'wool-coat',
      text: 'Does it have pockets?',
      author: { name: 'Lena' },
      email: 'lena@example.com',
    });
    expect(key).toMatch(/^[\w-]{22}$/);
    expect(spoken()).toContain('It has arrived');
    expect(field('text')).toBeNull();
    await userEvent.click(button('Close'));
    expect(root.activeElement).toBe(button('Ask a question'));
  });

  test('keeps every field that a browser fills in at once', async () => {
    const take = vi.fn(receipt);
    const { field, submit, sent } = await open({}, { take });
    const filled = { text: 'Why?', 'author.name': 'Lena', email: 'lena@example.com' };
    for (const [name, value] of Object.entries(filled)) {
      field(name).value = value;
      field(name).dispatchEvent(new Event('input', { bubbles: true }));
    }
    await userEvent.click(submit());
    await expect.poll(sent).toContain('It has arrived');
    expect(take.mock.calls[0]![0]).toMatchObject({ text: 'Why?', author: { name: 'Lena' }, email: 'lena@example.com' });
  });

  test('is possible by keyboard alone', async () => {
    const mounted = await mountQuestions({}, { take: receipt });
    mounted.button('Ask a question').focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => mounted.root.activeElement?.id).toBe('text');
    await userEvent.keyboard('Why?{Tab}Jo{Tab}{Tab}{Enter}');
    await expect.poll(mounted.sent).toContain('It has arrived');
  });

  test('keeps all of what a program fills in at once', async () => {
    const { field } = await open({});
    for (const [name, value] of Object.entries({ text: 'Does it have pockets?', 'author.name': 'Lena' })) {
      field(name).value = value;
      field(name).dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([field('text').value, field('author.name').value]).toEqual(['Does it have pockets?', 'Lena']);
  });

  test('names what is missing, and leads there', async () => {
    const { root, field, submit, problems } = await open();
    await userEvent.fill(field('email'), 'nobody');
    await userEvent.click(submit());
    await expect.poll(problems).toHaveLength(3);
    expect(problems()[0]).toBe('Write your question.');
    expect(root.activeElement).toBe(field('text'));
    expect(field('text').getAttribute('aria-describedby')).toContain('text-problem');
  });

  test('keeps what was written where the backend refuses it, with its reason at its field', async () => {
    const error = { code: 'invalid', message: 'Please mend it.', fields: { 'author.name': 'This name is taken.' } };
    const mounted = await open({}, { take: async () => reply(422, { error }) });
    await fill(mounted);
    await userEvent.click(mounted.submit());
    await expect.poll(mounted.sent).toContain('The shop did not accept it.');
    expect(mounted.problems()).toEqual(['This name is taken.']);
    expect(mounted.field('text').value).toBe('Does it have pockets?');
    expect(mounted.root.activeElement).toBe(mounted.field('author.name'));
  });

  test('says that it waits where the shop cannot be reached', async () => {
    const mounted = await open({}, { take: async () => reply(503, {}) });
    await fill(mounted);
    await userEvent.click(mounted.submit());
    await expect.poll(mounted.sent, { timeout: 3000 }).toContain('Please keep this page open');
    expect(mounted.field('text')).toBeNull();
  });

  test('calls nobody back when it is tried again in vain', async () => {
    const take = vi.fn(async () => ({ ...reply(503, {}), headers: new Headers({ 'retry-after': '1' }) }));
    const mounted = await open({}, { take });
    await fill(mounted);
    await userEvent.click(mounted.submit());
    await expect.poll(() => mounted.root.querySelector('[data-state=kept]'), { timeout: 5_000 }).not.toBeNull();
    mounted.button('Close').focus();
    const tries = take.mock.calls.length;
    await expect.poll(() => take.mock.calls.length, { timeout: 5_000 }).toBeGreaterThan(tries);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(mounted.root.activeElement).toBe(mounted.button('Close'));
  });

  test('finds the draft again', async () => {
    const mounted = await open();
    await fill(mounted);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await userEvent.click(mounted.button('Cancel'));
    expect(mounted.root.querySelector('form.ask')).toBeNull();
    await userEvent.click(mounted.button('Ask a question'));
    await expect.poll(() => mounted.field('author.name')?.value).toBe('Lena');
    expect(mounted.field('text').value).toBe('Does it have pockets?');
  });

  test('is said to be impossible where no backend takes questions', async () => {
    const { root, submit } = await open({}, {});
    await expect.poll(() => root.querySelector('form.ask')!.textContent).toBe('Questions cannot be asked here.Close');
    expect(submit()).toBeNull();
  });

  test('is the page’s where it takes over', async () => {
    const { element, root, button } = await mountQuestions({}, { take: receipt });
    element.addEventListener('candor-ask', (event) => event.preventDefault());
    await userEvent.click(button('Ask a question'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(root.querySelector('form.ask')).toBeNull();
  });

  test.each(['light', 'dark', 'right to left'])('has nothing axe objects to in %s, at 320 px', async (look) => {
    await page.viewport(320, 700);
    if (look === 'dark') document.body.style.cssText = 'background: #14171a; color: #e8eaed';
    if (look === 'right to left') document.documentElement.dir = 'rtl';
    const { element, submit, problems } = await open();
    await userEvent.click(submit());
    await expect.poll(problems).toHaveLength(2);
    const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]!.failureSummary}`)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});
