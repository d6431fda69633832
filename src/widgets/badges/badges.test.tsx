import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { until } from '../../../test/every-widget.ts';
import { mountWidget, settled } from '../../../test/mount.ts';
import { intlFormat } from '../../text/intl-format.ts';
import { sayIn } from '../../text/say.ts';
import { BadgeItem } from './badge.view.tsx';
import badges from './badges.ts';
import { sample } from './badges.sample.ts';
import { text } from './badges.text.ts';

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-20T12:00'));
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const pci = {
  id: 'pci',
  kind: 'security',
  name: 'Card data handled by Paywell',
  issuer: { name: 'Paywell B.V.', url: 'https://paywell.example' },
  evidence: 'https://paywell.example/security',
  criteria: 'https://paywell.example/security/pci',
  checkedAt: '2026-11-01',
  validUntil: '2027-11-01',
};
const visa = { id: 'visa', kind: 'payment', name: 'Visa' };

const mount = async (items: readonly object[], attributes: Record<string, string> = {}) => {
  const element = mountWidget(badges, attributes, { backend: 'memory', data: { badges: { items } } });
  const state = await settled(element);
  const root = element.shadowRoot!;
  return { element, root, state, base: root.querySelector('[part="base"]')! };
};

const wordsOf = (root: ShadowRoot | Element, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);
const factsOf = (root: ShadowRoot | Element) =>
  Object.fromEntries(
    [...root.querySelectorAll('dl > div')].map((fact) => [
      fact.querySelector('dt')!.textContent,
      fact.querySelector('dd')!.textContent,
    ]),
  );
const { items } = sample.data.badges as { items: object[] };
const drawn = 'svg, img';

describe('candor-badges', () => {
  test('says of a checked badge by whom, with weight and all its facts', async () => {
    const { root } = await mount([pci]);
    expect(wordsOf(root, '[part="caption"]')).toEqual(['Checked by Paywell B.V.']);
    const [name, around] = [root.querySelector('[part~="badge-proof"] .name')!, root.querySelector('li')!];
    expect(getComputedStyle(name).fontWeight).not.toBe(getComputedStyle(around).fontWeight);
    await expect.poll(() => factsOf(root)['Valid until']).toBe('November 1, 2027');
    expect(factsOf(root)).toMatchObject({
      Issuer: 'Paywell B.V.',
      'What was checked': 'Criteria at paywell.example',
      'Checked on': 'November 1, 2026',
      'See for yourself': 'Evidence at paywell.example',
    });
    expect(factsOf(root)['What it does not say']).toContain('That this page has checked it');
    const links = [...root.querySelectorAll('a')].map(({ href }) => href);
    expect(links).toEqual(['https://paywell.example/', pci.criteria, pci.evidence]);
  });

  test.each(['certification', 'security', 'membership'])(
    'lets a %s without evidence be a sentence, whatever picture it brings',
    async (kind) => {
      const image = 'https://shop.example/seal.svg';
      const { root } = await mount([{ ...pci, kind, evidence: undefined, image }]);
      expect(wordsOf(root, '[part="caption"]')).toEqual(['Stated by the shop']);
      expect(root.querySelector(drawn)).toBeNull();
      expect(root.querySelector('[part~="badge-proof"]')).toBeNull();
      expect(factsOf(root)['What it does not say']).toBe('That anyone but the shop has checked this.');
    },
  );

  test('says that a badge has expired, at normal weight and without a mark', async () => {
    const image = 'https://shop.example/seal.svg';
    const { root } = await mount([{ ...pci, validUntil: '2026-11-19', image }]);
    await expect.poll(() => wordsOf(root, '[part="caption"]')).toEqual(['Expired on November 19, 2026']);
    expect(root.querySelector(drawn)).toBeNull();
    const [name, around] = [root.querySelector('.name')!, root.querySelector('li')!];
    expect(getComputedStyle(name).fontWeight).toBe(getComputedStyle(around).fontWeight);
    expect(getComputedStyle(name).color).toBe(getComputedStyle(around).color);
  });

  test('says that a missing fact is not stated where a check is claimed', async () => {
    const { root } = await mount([{ ...pci, criteria: undefined, checkedAt: undefined, validUntil: undefined }]);
    expect(factsOf(root)).toMatchObject({
      'What was checked': 'Not stated',
      'Checked on': 'Not stated',
      'Valid until': 'Not stated',
    });
  });

  test('shows dates that contradict each other, says so, and takes neither for a check', async () => {
    const { root } = await mount([{ ...pci, checkedAt: '2027-05-01', validUntil: '2027-04-30' }]);
    expect(wordsOf(root, '[part="caption"]')).toEqual(['Stated by the shop']);
    expect(root.querySelector(drawn)).toBeNull();
    await expect.poll(() => factsOf(root)['Checked on']).toBe('May 1, 2027');
    expect(factsOf(root)['Valid until']).toBe('April 30, 2027');
    expect(factsOf(root).Dates).toBe('They contradict each other, or today’s date.');
  });

  test('never shows a record with unsafe evidence or of an unknown kind', async () => {
    const unsafe = { ...pci, evidence: 'javascript:alert(1)' };
    const { root } = await mount([unsafe, { ...pci, id: 'eco', kind: 'sustainability' }, visa]);
    expect(wordsOf(root, '[part~="badge"]')).toEqual(['Visa']);
  });

  test('says nothing of a connection that is not https', async () => {
    const { root, state } = await mount([{ ...pci, id: 'https' }]);
    expect(location.protocol).toBe('http:');
    expect(state).toBe('empty');
    expect(root.querySelector('li')).toBeNull();
  });

  test('says of the connection what this page saw, and nothing that the shop says of it', () => {
    const badge = { ...pci, id: 'https', kind: 'security' as const, statement: '100 % secure' };
    const say = sayIn([{ locale: 'en', messages: text }], String);
    const props = { badge, now: Date.now(), say, format: intlFormat('en'), onOpen: () => {} };
    render(<BadgeItem {...props} standing="seen" />, document.body);
    expect(wordsOf(document.body, 'summary')).toEqual(['Encrypted connectionSeen by this page itself']);
    expect(factsOf(document.body)).toEqual({
      'What was checked': 'How this page came to you when it was opened: over https.',
      'What it does not say': expect.stringContaining('Who runs this shop'),
    });
    expect(document.body.textContent).not.toMatch(/Paywell|100/);
    expect(document.querySelector(drawn)).toBeNull();
    render(null, document.body);
  });

  test('opens the facts by keyboard and by click, and says which', async () => {
    const { element, root } = await mount(items);
    const opened: unknown[] = [];
    element.addEventListener('candor-badge-open', (event) => opened.push((event as CustomEvent).detail.id));
    const [first, second] = root.querySelectorAll('summary');
    first!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => opened).toEqual(['pci']);
    await userEvent.click(second!);
    await expect.poll(() => opened).toEqual(['pci', 'guarantee']);
    await userEvent.keyboard(' ');
    expect(await until(() => !second!.closest('details')!.open)).toBe(true);
    expect(opened).toHaveLength(2);
  });

  test('shows only the kinds asked for, and all where it does not know one of them', async () => {
    const items = [pci, visa, { id: 'free', kind: 'delivery', name: 'Free delivery' }];
    const names = (root: ShadowRoot) => wordsOf(root, '.name, .marks bdi');
    expect(names((await mount(items, { kinds: 'payment, delivery' })).root)).toEqual(['Free delivery', 'Visa']);
    expect(names((await mount(items, { kinds: 'payment' })).root)).toEqual(['Visa']);
    expect(names((await mount(items, { kinds: 'payment seal' })).root)).toHaveLength(3);
    expect(console.warn).toHaveBeenCalledTimes(1);
    expect((await mount(items, { kinds: 'privacy' })).base.querySelector('ul, p')).toBeNull();
  });
});
