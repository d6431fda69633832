import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { until } from '../../../test/every-widget.ts';
import { mountWidget, settled } from '../../../test/mount.ts';
import policies from './policies.ts';
import { eventsOf, items, mount, plain, shipping, tuesday, withReturns, withTerms } from './policies.test.mount.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: tuesday });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('candor-policies', () => {
  test('says the answer first, then every fact, the exceptions, the full text and its date', async () => {
    const { root, fact, formatted } = await mount({ country: 'DE' });
    await formatted();
    const [first] = root.querySelectorAll('[part="policy"]');
    expect(plain(first!.textContent)).toMatch(/^Returns ?Free returns for 30 days after delivery/);
    expect(fact('Time to return')).toBe('30 days after delivery');
    expect(fact('Sending it back')).toBe('Free');
    expect(fact('How to return')).toBe('By post, In store');
    expect(fact('Refund')).toBe('The way you paid');
    expect(fact('Refunded within')).toBe('14 days');
    expect(fact('Exceptions')).toBe('Underwear, once opened');
    expect(first!.querySelector('a')!.href).toBe('https://shop.example/returns');
    expect(plain(first!.querySelector('[part="updated"]')!.textContent)).toBe('Updated October 3, 2026');
  });

  test('shows unfavourable facts as large and as dark as the others', async () => {
    const { root } = await mount({}, [withReturns({ cost: 'customer' })]);
    const looks = [...root.querySelectorAll('[part="fact-value"]')].map((value) => {
      const { fontSize, color, fontWeight } = getComputedStyle(value);
      return [fontSize, color, fontWeight].join();
    });
    expect(looks.length).toBeGreaterThan(3);
    expect(new Set(looks).size).toBe(1);
  });

  test('says what is left out of a cost', async () => {
    const { fact } = await mount({ country: 'DE' }, [
      withReturns({ cost: undefined, from: undefined }),
      withTerms({ cost: undefined }),
    ]);
    expect(fact('Sending it back')).toBe('Not stated');
    expect(fact('Time to return')).toBe('30 days; from when is not stated');
    expect(fact('Shipping cost')).toBe('Not stated');
  });

  test.each(['cards', 'accordion', 'line'])(
    'says in %s before all else that something cannot be returned',
    async (layout) => {
      const { root } = await mount({ layout }, [{ ...withReturns({ days: 0 }), summary: 'Final sale' }]);
      expect([...root.querySelectorAll('.answer')].map(({ textContent }) => textContent)).toEqual([
        'Cannot be returned',
        'Final sale',
      ]);
      expect(root.querySelector('[part="not-returnable"]')!.checkVisibility()).toBe(true);
    },
  );

  test('shows words it does not know as they are, with spaces', async () => {
    const { fact } = await mount({}, [withReturns({ methods: ['drop_box', 'by_mail'], refund: 'gift_{x}' })]);
    expect(fact('How to return')).toBe('drop box, By post');
    expect(fact('Refund')).toBe('gift_{x}');
  });

  test('shows a policy that is a summary only, and two of the same kind', async () => {
    const { root } = await mount({}, [
      { kind: 'payment', summary: 'Pay later' },
      { kind: 'payment', summary: 'Pay by card' },
    ]);
    expect([...root.querySelectorAll('[part="summary"]')].map(({ textContent }) => textContent)).toEqual([
      'Pay later',
      'Pay by card',
    ]);
    expect(root.querySelector('dl')).toBeNull();
  });

  test('links to the withdrawal function in the words of the law', async () => {
    const { root } = await mount({ layout: 'line' }, [
      { kind: 'withdrawal', summary: 'Within 14 days', url: 'https://shop.example/withdraw' },
    ]);
    expect(root.querySelector('a')!.textContent).toBe('Withdraw from contract here');
  });

  test('keeps to the kinds it is given, in their order', async () => {
    const { root } = await mount({ country: 'DE', kinds: 'privacy, returns' });
    expect([...root.querySelectorAll('[part="heading"]')].map(({ textContent }) => textContent)).toEqual([
      'Privacy',
      'Returns',
    ]);
    expect(root.querySelector('[part="no-terms"]')).toBeNull();
  });

  test('never leaves out of a line what it costs', async () => {
    const { text, formatted } = await mount({ layout: 'line', country: 'DE' }, [
      withReturns({ cost: { amount: '4.5', currency: 'EUR' } }),
      shipping,
    ]);
    await formatted();
    expect(text()).toContain('Sending it back €4.50');
    expect(text()).toContain('Shipping cost €4.90');
    expect(text()).toContain('Free from €50.00');
  });

  test('folds facts behind their answer, and says when they are opened', async () => {
    const { element, root } = await mount({ layout: 'accordion', country: 'DE' });
    const toggles = eventsOf(element, 'policy-toggle');
    const [first] = root.querySelectorAll('details');
    expect(first!.open).toBe(false);
    first!.querySelector('summary')!.click();
    await until(() => toggles.length > 0);
    expect(toggles).toEqual([{ kind: 'returns', open: true }]);
  });

  test('lets the page take over its links', async () => {
    const { element, root } = await mount({ country: 'DE' });
    const opened = eventsOf(element, 'policy-open');
    root.querySelector('a')!.click();
    expect(opened).toEqual([{ kind: 'returns', url: 'https://shop.example/returns' }]);
  });
});

test('describes what it shows to search engines only where the store asks for it', async () => {
  const block = () => document.querySelector('script[type="application/ld+json"]');
  await mount({ country: 'DE', product: 'wool-coat' });
  expect(block()).toBeNull();
  const { element } = await mount({ country: 'DE', product: 'wool-coat', 'structured-data': '' });
  await expect
    .poll(() => JSON.parse(block()?.textContent ?? '{}'))
    .toMatchObject({
      '@type': 'Product',
      sku: 'wool-coat',
      offers: { hasMerchantReturnPolicy: [{ merchantReturnDays: 30 }], shippingDetails: [{}] },
    });
  element.remove();
  await expect.poll(block).toBeNull();
});

describe('the cart', () => {
  const free = async (total: string) => {
    const mounted = await mount({ country: 'DE', 'cart-total': total });
    await mounted.formatted();
    return mounted;
  };

  test('is told how much is missing to free shipping, and again when it changes', async () => {
    const { element, fact } = await free('34.90 EUR');
    expect(fact('Free from')).toBe('€50.00, €15.10 more than in your cart');
    element.setAttribute('cart-total', '49.99 EUR');
    await until(() => !fact('Free from')!.includes('15.10'));
    expect(fact('Free from')).toBe('€50.00, €0.01 more than in your cart');
    element.setAttribute('cart-total', '50.00 EUR');
    await until(() => fact('Free from')!.includes('reached'));
    expect(fact('Free from')).toBe('€50.00, reached by your cart');
  });

  test('is told nothing across currencies', async () => {
    const { fact } = await free('49.00 CHF');
    expect(fact('Free from')).toBe('€50.00');
  });
});

describe('the country', () => {
  test('is chosen by the shopper where several are stated, and nothing is chosen for them', async () => {
    const { element, root, text } = await mount({});
    const regions = eventsOf(element, 'region');
    expect(text()).not.toContain('Delivered in');
    const select = root.querySelector('select')!;
    expect(select.value).toBe('');
    select.value = 'AT';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => text().includes('4 to 7'));
    expect(text()).toContain('Delivered in 4 to 7 working days');
    expect(text()).not.toContain('2 to 4');
    expect(regions).toEqual([{ code: 'AT' }]);
    expect(root.querySelector('[role="status"]')!.textContent).toBe('Delivered in 4 to 7 working days');
  });

  test('is chosen once for every widget of the page', async () => {
    const data = { policies: { items } };
    const element = mountWidget(policies, {}, { backend: 'memory', data });
    const other = document.createElement(element.localName);
    other.setAttribute('layout', 'line');
    other.setAttribute('loading', 'eager');
    document.body.append(other);
    await settled(element);
    await settled(other);
    const select = element.shadowRoot!.querySelector('select')!;
    select.value = 'DE';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    expect(await until(() => other.shadowRoot!.textContent.includes('2 to 4'))).toBe(true);
  });

  test('that nothing is stated for is said to be so, and not that nobody ships there', async () => {
    const { root, state, text } = await mount({ country: 'JP' });
    expect(state).toBe('ready');
    await until(() => text().includes('Japan'));
    expect(root.querySelector('[part="no-terms"]')!.textContent).toBe('No shipping terms are stated for Japan.');
    expect(text()).not.toContain('Delivered in');
  });

  test('is not asked for where all terms hold everywhere', async () => {
    const { root, text } = await mount({ country: 'JP' }, [withTerms({ country: undefined })]);
    expect(root.querySelector('select')).toBeNull();
    expect(text()).toContain('Delivered in 2 to 4 working days');
  });
});
