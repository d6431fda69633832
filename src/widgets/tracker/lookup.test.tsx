import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { backendOf } from '../../../test/every-widget.ts';
import { createElement, registerWidget, settled } from '../../../test/mount.ts';
import tracker from './tracker.ts';
import { sample } from './tracker.sample.ts';

beforeEach(() => vi.spyOn(console, 'error').mockImplementation(() => {}));
/** Removed elements live on for a moment; until they are gone they hold their lookup. */
afterEach(async () => {
  document.body.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve, 70));
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

type Reply = (query: object) => unknown;
const failing = () => {
  throw new Error('no');
};

/** Trackers without a number, before a backend whose reply can change. */
const mount = async (reply: Reply, attributes: Record<string, string> = {}, count = 1) => {
  const server = { reply };
  const asked: object[] = [];
  const backend = backendOf({
    shipments: async (query) => {
      asked.push(query);
      return server.reply(query);
    },
  });
  const tag = registerWidget(tracker, { backend });
  const elements = Array.from({ length: count }, () => createElement(tag, attributes));
  document.body.append(...elements);
  for (const element of elements) await settled(element);
  const [element] = elements as [HTMLElement];
  const root = element.shadowRoot!;
  const field = (name: string) => root.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  const send = async (values: Record<string, string>) => {
    for (const [name, value] of Object.entries(values)) await userEvent.fill(field(name), value);
    root.querySelector<HTMLElement>('[type=submit]')!.click();
  };
  return { element, elements, root, server, asked, field, send, text: () => root.textContent };
};
const good = { order: '1001', email: 'ana@shop.example' };
const found = () => sample.data.shipment;

describe('the lookup of candor-tracker', () => {
  test('asks nothing before the shopper does, and then what was typed', async () => {
    const { asked, send, root, text } = await mount(found);
    expect(asked).toEqual([]);
    await send(good);
    await expect.poll(text).toContain('On its way');
    expect(asked).toEqual([good]);
    expect(root.querySelector('form')).toBeNull();
    await expect.poll(() => root.activeElement?.textContent).toBe('Order 1001');
  });

  test('asks by a number alone, without the spaces it is printed with', async () => {
    const { asked, send, root } = await mount(found);
    root.querySelector<HTMLElement>('[value=number]')!.click();
    await expect.poll(() => root.querySelector<HTMLElement>('#number')!.checkVisibility()).toBe(true);
    await send({ number: ' JD01 4600 003SE ' });
    await expect.poll(() => asked.map((query) => JSON.stringify(query))).toEqual(['{"number":"JD014600003SE"}']);
  });

  test('says beside the field what is missing, and goes there', async () => {
    const { asked, send, root, field } = await mount(found, { order: '1001' });
    expect(field('order').value).toBe('1001');
    await send({ email: 'ana' });
    await expect.poll(() => root.activeElement).toBe(field('email'));
    const message = root.getElementById(field('email').getAttribute('aria-describedby')!)!;
    expect(message.textContent).toContain('Enter an e-mail address');
    expect(asked).toEqual([]);
  });

  test('says that there is no such order, keeps what was typed, and asks anew', async () => {
    const { asked, send, root, field, server, text } = await mount(() => undefined);
    await send(good);
    await expect.poll(text).toContain('We found no order with these details.');
    await expect.poll(() => root.activeElement).toBe(field('order'));
    expect([field('order').value, field('email').value]).toEqual(Object.values(good));
    server.reply = found;
    await send({});
    await expect.poll(text).toContain('On its way');
    expect(asked).toEqual([good, good]);
  });

  test('tells a server that was not reached from an order that was not found', async () => {
    const { send, root, text } = await mount(failing);
    await send(good);
    await expect.poll(text).toContain('This could not be reached. Try again.');
    await expect.poll(() => root.querySelector('[role=status]')!.textContent).toContain('could not be reached');
  });

  test('posts what was typed, so that no address and no log holds it, and says when a server wants a pause', async () => {
    const requests: [url: string, init?: RequestInit][] = [];
    vi.stubGlobal('fetch', async (...request: [string, RequestInit?]) => {
      requests.push(request);
      return new Response('{}', { status: 429 });
    });
    const element = createElement(registerWidget(tracker, { backend: 'rest', endpoint: '/trust' }), {});
    document.body.append(element);
    await settled(element);
    const root = element.shadowRoot!;
    for (const [name, value] of Object.entries(good))
      await userEvent.fill(root.querySelector(`[name=${name}]`)!, value);
    root.querySelector<HTMLElement>('[type=submit]')!.click();
    await expect.poll(() => root.textContent).toContain('Too many tries. Wait a little, then try again.');
    expect(requests.map(([url, init]) => [url, init?.method, init?.body])).toEqual([
      ['/trust/shipments/lookup', 'POST', JSON.stringify(good)],
    ]);
    expect(JSON.stringify(vi.mocked(console.error).mock.calls)).not.toMatch(/1001|ana@/);
  });

  test('offers another one below the answer', async () => {
    const { send, root, text } = await mount(found);
    await send(good);
    await expect.poll(text).toContain('Look up another order');
    const button = [...root.querySelectorAll('button')].at(-1)!;
    button.click();
    await expect.poll(() => root.querySelector('form')).not.toBeNull();
    expect(text().indexOf('On its way')).toBeLessThan(text().indexOf('Order number'));
    expect(root.querySelector<HTMLInputElement>('[name=email]')!.value).toBe('');
  });

  test('is followed by every other form of the page', async () => {
    const { send, elements, asked } = await mount(found, {}, 2);
    await send(good);
    await expect.poll(() => elements[1]!.shadowRoot!.textContent).toContain('On its way');
    expect(asked).toHaveLength(1);
  });

  test('tells the page that somebody looks, and nothing of what; the page may take over', async () => {
    const { send, element, asked } = await mount(found);
    const details: string[] = [];
    for (const name of ['candor-track', 'candor-action'])
      element.addEventListener(name, (event) => {
        event.preventDefault();
        details.push(JSON.stringify((event as CustomEvent).detail));
      });
    await send(good);
    expect(details).toHaveLength(2);
    expect(details.join()).not.toMatch(/1001|ana/);
    expect(asked).toEqual([]);
    expect(location.href).not.toMatch(/1001|ana/);
  });
});

describe('a new status', () => {
  test('is said and told to the page, between two answers about the same parcel', async () => {
    const { shipment } = sample.data as { shipment: { parcels: object[] } };
    let status = 'in_transit';
    const reply = () => ({ ...shipment, parcels: [{ ...shipment.parcels[0], status }] });
    const { send, element, root, text } = await mount(reply);
    const changes: unknown[] = [];
    element.addEventListener('candor-status-change', (event) => changes.push((event as CustomEvent).detail));
    await send(good);
    await expect.poll(text).toContain('On its way');
    status = 'out_for_delivery';
    // As the page's poller does after a while: the answer is old, and the same is asked again.
    const later = Date.now() + 10 * 60_000;
    vi.spyOn(Date, 'now').mockImplementation(() => later);
    element.setAttribute('locale', 'en-GB');
    await expect.poll(() => root.querySelector('[role=status]')!.textContent).toBe('New status: Out for delivery');
    expect(changes).toMatchObject([{ parcel: 'p-1', from: 'in_transit', to: 'out_for_delivery' }]);
  });
});
