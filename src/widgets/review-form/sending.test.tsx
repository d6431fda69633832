import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createShop, mount, receipt, reply } from './review-form.test.mount.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve, 70));
  vi.restoreAllMocks();
});

/** Back in a second, so that no test waits for a random while. */
const unreachable = () => reply(503, {}, { 'retry-after': '1' });

describe('what the backend makes of it', () => {
  const written = async (backend: Parameters<typeof mount>[0], attributes = {}, settings = {}) => {
    const form = await mount(backend, attributes, settings);
    await form.open();
    form.rate(2);
    await form.fill('body', 'Thin.');
    await form.fill('fact-1', '171 cm');
    await form.fill('author.name', 'Ana');
    form.find('[type=submit]').focus();
    form.press();
    return form;
  };

  test('stands beside the field it refuses, and what was written stays', async () => {
    const fields = { body: 'No links, please.', 'author.facts.0.value': 'Say it in cm.', mood: 'Too bad.' };
    const { shop, backend } = createShop(() => reply(422, { error: { message: 'Not like this.', fields } }));
    const { until, problem, field, root, text, press, events } = await written(backend);
    await until('.sent[data-state=refused]');
    expect(text()).toContain('The shop did not accept it. What you wrote is still here.Not like this.');
    expect([problem('body'), problem('fact-1')]).toEqual(['No links, please.', 'Say it in cm.']);
    expect(text()).toContain('Too bad.');
    await expect.poll(() => root.activeElement).toBe(field('body'));
    expect(field('body').value).toBe('Thin.');
    expect(events.at(-1)).toEqual(['invalid', { fields: Object.keys(fields) }]);
    shop.review = receipt;
    press();
    await until('.sent[data-state=done]');
    expect(shop.sent[0]!.key).not.toBe(shop.sent[1]!.key);
  });

  test('is said to wait in this page, where nothing may be stored', async () => {
    const { shop, backend } = createShop(unreachable);
    const { until, text, find, open } = await written(backend);
    await until('.sent[data-state=kept]');
    expect(text()).toContain('Please keep this page open');
    find<HTMLDialogElement>('dialog').close();
    await expect.poll(() => find('dialog')).toBeNull();
    shop.review = receipt;
    find('button').click();
    await until('.sent[data-state=done]');
    expect(new Set(shop.sent.map(({ key }) => key)).size).toBe(1);
    find<HTMLDialogElement>('dialog').close();
    await expect.poll(() => find('dialog')).toBeNull();
    await open();
    expect(find<HTMLInputElement>('[name=body]').value).toBe('');
  });

  test('goes on in the next page, where it may be stored', async () => {
    const { shop, backend } = createShop(unreachable);
    const product = `coat-${Math.random()}`;
    const first = await written(backend, { product }, { storage: 'allowed' });
    await first.until('.sent[data-state=kept]');
    expect(first.text()).toContain('Saved on this device.');
    first.element.remove();
    // A page lives on for a moment; what is sent in it is not the next page's to send.
    await new Promise((resolve) => setTimeout(resolve, 100));
    shop.review = receipt;
    const next = await mount(backend, { product }, { storage: 'allowed' });
    next.find('button').click();
    await next.until('.sent[data-state=done]');
    expect(new Set(shop.sent.map(({ key }) => key)).size).toBe(1);
  });

  test('asks the shopper when it was tried for two weeks, and goes on under the same key', async () => {
    const clock = vi.spyOn(Date, 'now');
    const { shop, backend } = createShop(unreachable);
    const { until, text, find } = await written(backend);
    await until('.sent[data-state=kept]');
    const later = Date.now() + 15 * 86_400_000;
    clock.mockImplementation(() => later);
    await until('.sent[data-state=stuck]');
    expect(text()).toContain('Whether it has arrived is not known.');
    const tries = shop.sent.length;
    clock.mockRestore();
    shop.review = receipt;
    find('.sent button').click();
    await until('.sent[data-state=done]');
    expect(shop.sent.length).toBe(tries + 1);
    expect(new Set(shop.sent.map(({ key }) => key)).size).toBe(1);
  });

  test('is refused where the page can keep no more, and what was written stays', async () => {
    const { shop, backend } = createShop();
    const { open, rate, fill, field, press, until, text } = await mount(backend);
    await open();
    rate(4);
    await fill('author.name', 'Ana');
    const body = field('body');
    // More than the outbox holds; a script of the page can write past the limit of a field.
    body.value = 'warm '.repeat(1_100_000);
    body.dispatchEvent(new Event('input', { bubbles: true }));
    press();
    await until('.sent[data-state=full]');
    expect(text()).toContain('Too much is waiting to be sent already.');
    expect(field('body').value.length).toBe(5_500_000);
    expect(shop.sent).toEqual([]);
    await fill('body', 'Warm.');
    press();
    await until('.sent[data-state=done]');
    expect(shop.sent.map(({ input }) => input.body)).toEqual(['Warm.']);
  });

  test('can be changed while nobody has begun to send it', async () => {
    const { shop, backend } = createShop();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await new Promise<void>((started) => {
      void navigator.locks.request('candor-outbox', () => (started(), held));
    });
    const { until, find, fill, press, field } = await written(backend);
    await until('.sent[data-state=kept]');
    [...find('.writing').querySelectorAll('button')].find(({ textContent }) => textContent === 'Edit')!.click();
    await until('form');
    expect(field('body').value).toBe('Thin.');
    await fill('body', 'Thin, but warm.');
    press();
    letGo();
    await until('.sent[data-state=done]');
    expect(shop.sent.map(({ input }) => input.body)).toEqual(['Thin, but warm.']);
  });
});

describe('a draft', () => {
  test('is there again when the dialog is opened again', async () => {
    const { open, fill, find, field } = await mount(createShop().backend);
    await open();
    await fill('body', 'Warm, and');
    find<HTMLDialogElement>('dialog').close();
    await expect.poll(() => find('dialog')).toBeNull();
    await open();
    expect(field('body').value).toBe('Warm, and');
  });

  test('is there again in the next page, where it may be stored', async () => {
    const product = `coat-${Math.random()}`;
    const { backend } = createShop();
    const first = await mount(backend, { product }, { storage: 'allowed' });
    await first.open();
    first.rate(4);
    await first.fill('body', 'Warm, and');
    first.element.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const next = await mount(backend, { product, layout: 'inline' }, { storage: 'allowed' });
    await next.until('form');
    await expect.poll(() => next.field('body').value).toBe('Warm, and');
    expect(next.find<HTMLInputElement>('[name=rating]:checked').value).toBe('4');
  });
});
