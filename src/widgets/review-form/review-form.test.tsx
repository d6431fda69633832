import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createShop, mount, receipt } from './review-form.test.mount.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve, 70));
  vi.restoreAllMocks();
});

describe('candor-review-form', () => {
  test('is a button, and a dialog with nothing chosen once it is pressed', async () => {
    const { root, open, find, events, element } = await mount(createShop().backend);
    expect(root.querySelector('form')).toBeNull();
    await open();
    expect(find('dialog').matches(':modal')).toBe(true);
    expect(find('dialog').getAttribute('aria-label')).toBe('Your review of Wool coat');
    expect(root.querySelector('[name=rating]:checked')).toBeNull();
    expect(events).toEqual([['form-open', {}]]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => root.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(element);
  });

  test('stands in the page where it is told to, and of a shop names no product', async () => {
    const { root, until, text } = await mount(createShop().backend, { layout: 'inline', 'product-name': '' });
    await until('form');
    expect(root.querySelector('dialog')).toBeNull();
    expect(text()).toContain('Your review');
    expect(root.querySelector('button.button:not(label)')?.textContent).not.toBe('Write a review');
  });

  test('goes from the stars to what is nobody else’s business', async () => {
    const { root, open } = await mount(createShop().backend);
    await open();
    const names = [...root.querySelectorAll<HTMLInputElement>('form :is(input:not([type=submit]),textarea)')].map(
      ({ name, type }) => name || type,
    );
    expect([...new Set(names)]).toEqual([
      'rating',
      'title',
      'body',
      'fact-0',
      'fact-1',
      'file',
      'author.name',
      'email',
      'homepage',
    ]);
  });

  test('asks for no more than it is told to', async () => {
    const { root, open } = await mount(createShop().backend, { photos: '0', email: 'none', facts: 'Size' });
    await open();
    expect(root.querySelector('[type=file], [name=email], [name=fact-1]')).toBeNull();
  });

  test('sends what was written, and leaves out what was not', async () => {
    const { shop, backend } = createShop();
    const { open, rate, fill, press, text, events, element } = await mount(backend);
    await open();
    rate(2);
    await fill('title', ' Thin ');
    await fill('fact-1', '171 cm');
    await fill('author.name', 'Ana B.');
    await fill('email', 'ana@shop.example');
    press();
    await expect.poll(text).toContain('Thank you. It has arrived, and is published once it was checked.');
    const product = element.getAttribute('product');
    const review = {
      product,
      rating: 2,
      title: 'Thin',
      author: { name: 'Ana B.', facts: [{ name: 'Height', value: '171 cm' }] },
    };
    expect(JSON.parse(JSON.stringify(shop.sent))).toEqual([
      { key: expect.stringMatching(/^[\w-]{22}$/), input: { ...review, email: 'ana@shop.example' } },
    ]);
    expect(events.map(([name]) => name)).toEqual(['form-open', 'rate', 'submit', 'submitted']);
    expect(JSON.parse(JSON.stringify(events[2]![1]))).toEqual({ input: review });
    expect(events[3]![1]).toEqual({ id: 'r-1', status: 'pending' });
    expect(JSON.stringify(events)).not.toContain('ana@');
  });

  test.each([1, 5])('thanks for %i stars alone, in the same words', async (stars) => {
    const { shop, backend } = createShop((key) => receipt(key, 'published'));
    const { open, rate, fill, press, find, until, root } = await mount(backend);
    await open();
    rate(stars);
    await fill('author.name', 'A');
    press();
    await until('.sent[data-state=done]');
    expect(find('.writing').textContent).toBe('Your review of Wool coatThank you. It is published.Close');
    await expect.poll(() => root.activeElement?.textContent).toBe('Your review of Wool coat');
    expect(find('[role=status]').textContent).toContain('Thank you');
    expect(shop.sent[0]!.input.rating).toBe(stars);
    find('.writing > .button').click();
    await expect.poll(() => root.activeElement).toBe(find('button'));
  });

  test('says beside each field what it needs, and goes to the first', async () => {
    const { shop, backend } = createShop();
    const { open, fill, press, problem, root, find, text, events, rate } = await mount(backend);
    await open();
    await fill('email', 'ana');
    press();
    await expect.poll(() => problem('rating')).toBe('Choose one to five stars.');
    expect(problem('author.name')).toBe('Enter a name.');
    expect(problem('email')).toContain('or leave it empty');
    expect(text()).toContain('3 fields need a change.');
    expect(root.activeElement).toBe(find('[name=rating]'));
    expect(find('fieldset').getAttribute('aria-describedby')).toBe('rating-problem');
    expect(events.at(-1)).toEqual(['invalid', { fields: ['rating', 'author.name', 'email'] }]);
    rate(3);
    await expect.poll(() => problem('rating')).toBeUndefined();
    expect(shop.sent).toEqual([]);
  });

  test('sends one thing, however often it is pressed', async () => {
    const { shop, backend } = createShop();
    const { open, rate, fill, press, until, find } = await mount(backend);
    await open();
    rate(4);
    await fill('author.name', 'A');
    find('[name="author.name"]').focus();
    const enter = userEvent.keyboard('{Enter}{Enter}');
    press();
    press();
    await enter;
    await until('.sent[data-state=done]');
    expect(shop.sent).toHaveLength(1);
  });

  test('leaves it to the page where that takes over', async () => {
    const { shop, backend } = createShop();
    const { open, rate, fill, press, element, root } = await mount(backend);
    element.addEventListener('candor-submit', (event) => event.preventDefault());
    await open();
    rate(4);
    await fill('author.name', 'A');
    press();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(shop.sent).toEqual([]);
    expect(root.querySelector('form')).not.toBeNull();
  });

  test('passes on what a program has written where no person sees it', async () => {
    const { shop, backend } = createShop();
    const { open, rate, fill, press, field, until } = await mount(backend);
    await open();
    const trap = field('homepage');
    const { right, left } = trap.getBoundingClientRect();
    expect(right < 0 || left > innerWidth).toBe(true);
    trap.value = 'https://spam.example';
    trap.dispatchEvent(new Event('input', { bubbles: true }));
    rate(5);
    await fill('author.name', 'A');
    press();
    await until('.sent[data-state=done]');
    expect(shop.sent[0]!.input.trap).toBe('https://spam.example');
  });

  test('can be written by keyboard alone', async () => {
    const { shop, backend } = createShop();
    const { element, until, root } = await mount(backend, { facts: 'Size', photos: '0' });
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    await userEvent.keyboard('{Tab}{Enter}');
    await until('form');
    // Close, stars, title, text, fact, name.
    await userEvent.keyboard('{Tab}');
    while ((root.activeElement as HTMLInputElement).name !== 'rating') await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Tab}{Tab}{Tab}{Tab}');
    await userEvent.keyboard('Ana{Enter}');
    await until('.sent[data-state=done]');
    expect(shop.sent[0]!.input).toMatchObject({ rating: 3, author: { name: 'Ana' } });
  });
});
