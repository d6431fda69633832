import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answering } from '../../../test/every-widget.ts';
import { mountWidget, settled } from '../../../test/mount.ts';
import tracker from './tracker.ts';
import { sample } from './tracker.sample.ts';

beforeEach(() => vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

type Fields = Record<string, unknown>;
const { number } = sample.attributes as { number: string };
const whole = sample.data.shipment as Fields & { parcels: Fields[] };
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const mount = async (parcel: Fields = {}, attributes: Record<string, string> = {}, shipment: Fields = {}) => {
  const data = { shipment: { ...whole, parcels: [{ ...whole.parcels[0], ...parcel }], ...shipment } };
  const element = mountWidget(tracker, { number, ...attributes }, { backend: 'memory', data });
  const state = await settled(element);
  const root = element.shadowRoot!;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  return { element, state, root, all, text: root.textContent, part: (name: string) => all(`[part~="${name}"]`)[0] };
};
const heard = (element: Element, name: string) => {
  const details: unknown[] = [];
  element.addEventListener(name, (event) => details.push((event as CustomEvent).detail));
  return details;
};

describe('what candor-tracker shows', () => {
  test.each(['timeline', 'steps', 'pill'])(
    'the first promise struck through beside the new date, as %s',
    async (layout) => {
      const { part, root } = await mount({}, { layout });
      expect(part('eta')!.textContent).toMatch(/On its way.*Expected.*First promised/);
      expect(root.querySelector('s')!.checkVisibility()).toBe(true);
      expect(getComputedStyle(root.querySelector('s')!).fontSize).toBe(
        getComputedStyle(root.querySelector('.range')!).fontSize,
      );
      expect(part('as-of')!.textContent).toMatch(/^As of .*8:00/);
    },
  );

  test('the reason of a delay and what the shopper can do, and nothing where neither is stated', async () => {
    const { part } = await mount();
    expect(part('notice-delay')!.textContent).toContain('Snow at the Leipzig hub');
    expect(part('notice-delay')!.querySelectorAll('a')).toHaveLength(2);
    const bare = (await mount({ delay: {}, expected: undefined })).part('notice-delay')!;
    expect(bare.textContent).toContain('The reason is not stated. There is no new date yet.'.split('. ')[0]);
    expect(bare.textContent).toContain('There is no new date yet.');
    expect(bare.textContent).not.toContain('What you can do');
  });

  test('that a window has passed and nothing newer is known', async () => {
    const past = await mount({ expected: { from: day(-5), to: day(-4) } });
    expect(past.text).toContain('This date has passed, and nothing newer is known.');
    expect((await mount()).text).not.toContain('This date has passed');
  });

  test('one current step in words, and what comes next', async () => {
    const { all } = await mount();
    expect(all('[aria-current=step]').map((step) => step.textContent)).toEqual([
      expect.stringMatching(/On its way.*Now/),
    ]);
    expect(all('.step').at(-2)!.textContent).toContain('Next');
  });

  test('times as the carrier’s clock showed them, newest first in the log', async () => {
    const { all } = await mount();
    const times = all('.log time').map((time) => time.getAttribute('datetime')!);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(all('.log time')[0]!.textContent).toMatch(/(22|10):10/);
  });

  test('an unknown status in the carrier’s own words', async () => {
    const events = [{ at: day(-1), status: 'Pending', text: 'Waiting for customs papers' }];
    const { part, text } = await mount({ status: 'customs_hold', events });
    expect(part('status')!.textContent).toBe('Waiting for customs papers');
    expect(text).not.toContain('Next');
    expect((await mount({ status: 'odd', events: [] })).part('status')!.textContent).toBe('Status not known');
  });

  test('an order before there is a parcel', async () => {
    const { text, state } = await mount({}, {}, { parcels: [] });
    expect(state).toBe('ready');
    expect(text).toContain('Order received');
    expect(text).toContain('It has not been handed to a carrier yet.');
  });

  test('when nobody says from when it is', async () => {
    expect((await mount({ events: [] }, {}, { updatedAt: undefined })).text).toContain(
      'Not stated when this was last updated',
    );
    expect((await mount({}, {}, { updatedAt: undefined })).part('as-of')!.textContent).toContain('Latest entry');
  });

  test('several parcels, each with a heading, and more of one when it is opened', async () => {
    const parcels = [
      whole.parcels[0]!,
      { id: 'p-2', status: 'delivered', events: [{ at: day(-1), status: 'delivered' }] },
    ];
    const { all, element } = await mount({}, {}, { parcels });
    expect(all('h3').map((heading) => heading.textContent)).toEqual(['Parcel 1 of 2', 'Parcel 2 of 2']);
    const opened = heard(element, 'candor-parcel');
    all('.parcel > details > summary')[1]!.click();
    await expect.poll(() => opened).toMatchObject([{ id: 'p-2' }]);
  });

  test('no form where the tag names a number', async () =>
    expect((await mount()).root.querySelector('form')).toBeNull());
});

describe('what a shopper does with candor-tracker', () => {
  test('copies the number, and is told so', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { part, element, root } = await mount();
    const copied = heard(element, 'candor-copy');
    part('copy')!.click();
    await expect.poll(() => root.querySelector('[role=status]')!.textContent).toBe('Copied');
    expect(write).toHaveBeenCalledWith(number);
    expect(JSON.stringify(copied)).not.toContain(number);
  });

  test('gets the number selected where copying is not allowed', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    const { part, root } = await mount();
    part('copy')!.click();
    await expect.poll(() => root.querySelector('[role=status]')!.textContent).toBe('The number is selected.');
    expect(getSelection()!.toString()).toBe(number);
  });

  test('goes to the carrier, unless the page has another way', async () => {
    const { all, element } = await mount();
    const left: boolean[] = [];
    element.addEventListener('candor-carrier-open', (event) => event.preventDefault());
    window.addEventListener('click', (event) => left.push(!event.defaultPrevented), { once: true });
    all('.follow')[0]!.click();
    expect(left).toEqual([false]);
  });
});

describe('how often candor-tracker asks again', () => {
  const every = (...statuses: string[]) =>
    tracker.refresh!({ shipment: { parcels: statuses.map((status, id) => ({ id: String(id), status })) } as never });

  test('sooner when it is near, and never when all is done', () => {
    expect(every('out_for_delivery', 'delivered')).toBe(60_000);
    expect(every('in_transit')).toBe(300_000);
    expect(every()).toBe(300_000);
    expect(every('delivered', 'returned', 'cancelled')).toBeUndefined();
    expect(tracker.refresh!({})).toBeUndefined();
  });

  test('and says what has changed meanwhile, without a reload', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      const parcel = { ...whole.parcels[0], status: 'in_transit' };
      const asked = vi.fn(() => ({ shipment: { ...whole, parcels: [parcel] } }));
      const element = mountWidget(tracker, { number }, { backend: answering(asked) });
      await vi.waitUntil(() => element.getAttribute('state') === 'ready');
      await vi.waitUntil(async () => (await vi.advanceTimersByTimeAsync(60_000), asked.mock.calls.length > 1));
      expect(asked).toHaveBeenCalledTimes(2);
      const changes = heard(element, 'candor-status-change');
      parcel.status = 'out_for_delivery';
      await vi.waitUntil(async () => (await vi.advanceTimersByTimeAsync(60_000), changes.length > 0));
      expect(changes).toMatchObject([{ from: 'in_transit', to: 'out_for_delivery' }]);
      await vi.waitUntil(() =>
        /Out for delivery/.test(element.shadowRoot!.querySelector('[role=status]')!.textContent),
      );
    } finally {
      vi.useRealTimers();
    }
  });
});
