import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { until } from '../../../test/every-widget.ts';
import { mountWidget, settled } from '../../../test/mount.ts';
import badges from './badges.ts';
import { sample } from './badges.sample.ts';

afterEach(() => document.body.replaceChildren());

const { items } = sample.data.badges as { items: { id: string; name: string }[] };
const of = (id: string) => items.find((item) => item.id === id)!;
/** Valid for longer than this test will be run. */
const pci = { ...of('pci'), validUntil: undefined };
const visa = of('visa');

const mount = async (items: readonly object[], attributes: Record<string, string> = {}) => {
  const element = mountWidget(badges, attributes, { backend: 'memory', data: { badges: { items } } });
  await settled(element);
  return { element, root: element.shadowRoot! };
};

const wordsOf = (root: ShadowRoot, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('the room of candor-badges', () => {
  test.each(['row', 'grid', 'footer', 'near-button'])(
    'moves no other badge sideways when one opens: %s',
    async (layout) => {
      await page.viewport(900, 700);
      const { root } = await mount(items, { layout });
      const places = () => [...root.querySelectorAll('.badges li')].map((item) => item.getBoundingClientRect().x);
      const before = places();
      root.querySelectorAll('details').forEach((details) => (details.open = true));
      expect(places()).toEqual(before);
      await page.viewport(414, 896);
    },
  );

  test.each([
    ['of a way to pay', visa],
    ['of what was checked', pci],
  ])('shows the picture %s, and keeps name and room where it does not load', async (_, badge) => {
    const { root } = await mount([{ ...badge, image: 'https://127.0.0.1:9/mark.svg' }]);
    const boxes = () =>
      [...root.querySelectorAll('[part="icon"], bdi')].map((part) => JSON.stringify(part.getBoundingClientRect()));
    const before = boxes();
    const picture = root.querySelector('img')!;
    expect(await until(() => picture.matches('[hidden]'))).toBe(true);
    expect(boxes()).toEqual(before);
    expect(root.querySelector('[part="icon"]')!.getBoundingClientRect().height).toBeGreaterThan(20);
    expect(wordsOf(root, 'bdi')[0]).toBe(badge.name);
  });

  test('sets marks with a picture and without one on one line', async () => {
    const { root } = await mount([visa, { ...visa, id: 'own', image: 'https://127.0.0.1:9/mark.svg' }]);
    const [plain, own] = [...root.querySelectorAll('.marks li')].map((mark) => mark.getBoundingClientRect());
    expect(own!.y).toBe(plain!.y);
  });

  test('takes dozens of marks and endless names without a page that scrolls sideways', async () => {
    await page.viewport(320, 640);
    const many = Array.from({ length: 60 }, (_, n) => ({ ...visa, id: `p-${n}`, name: `Card ${n}` }));
    const endless = { name: 'x'.repeat(4000) };
    const items = [...many, { ...visa, ...endless, id: 'long' }, { ...pci, ...endless, issuer: endless }];
    for (const layout of ['row', 'grid', 'footer', 'near-button']) {
      const { root, element } = await mount(items, { layout });
      expect(root.querySelectorAll('[part~="badge-payment"]')).toHaveLength(61);
      root.querySelector('details')!.open = true;
      expect(document.documentElement.scrollWidth, layout).toBeLessThanOrEqual(320);
      element.remove();
    }
    await page.viewport(414, 896);
  });

  test('keeps the name of an issuer whole where the words run from the right', async () => {
    const { root } = await mount([pci], { locale: 'ar' });
    // A mark of direction holds the last full stop.
    expect(await until(() => wordsOf(root, '[part="caption"]')[0]!.endsWith('\u2068Paywell B.V.\u2069'))).toBe(true);
    const [name, caption] = ['.name', '[part="caption"]'].map((part) =>
      root.querySelector(part)!.getBoundingClientRect(),
    );
    expect(name!.right).toBe(caption!.right);
    const bdi = root.querySelector('.name bdi')!.getBoundingClientRect();
    expect(bdi.right).toBeCloseTo(name!.right, 0);
  });
});
