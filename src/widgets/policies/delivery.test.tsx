import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { until } from '../../../test/every-widget.ts';
import { mount, tuesday, withTerms } from './policies.test.mount.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: tuesday });
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const mountShipping = async (terms: object = {}, attributes: Record<string, string> = {}) => {
  const mounted = await mount({ country: 'DE', ...attributes }, [withTerms(terms)]);
  await mounted.formatted();
  return mounted;
};

/** From here on minutes pass when the test says so. */
const takeTheClock = async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.now() });
  document.dispatchEvent(new Event('visibilitychange'));
  await drawn();
};
/** Lets what was set be drawn, which waits for no clock. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const pass = async (minutes: number) => {
  vi.advanceTimersByTime(minutes * 60_000);
  await drawn();
};

describe('the delivery window', () => {
  test.each(['cards', 'line'])('says in %s until when to order for which days, in plain weight', async (layout) => {
    const { root, window } = await mountShipping({}, { layout });
    expect(window()).toBe('Order within 3 hr 20 min for delivery Thu, Nov 19 – Mon, Nov 23');
    const line = root.querySelector('[part="delivery"]')!;
    expect(getComputedStyle(line).fontWeight).toBe('400');
    expect(line.closest('[role="status"], [aria-live], [role="timer"]')).toBeNull();
  });

  test('counts minutes, and speaks of the next working day from the cut-off on', async () => {
    const { window } = await mountShipping();
    await takeTheClock();
    await pass(1);
    expect(window()).toContain('Order within 3 hr 19 min');
    await pass(140);
    expect(window()).toContain('Order within 59 min');
    await pass(58);
    expect(window()).toContain('Order within 1 min');
    await pass(1);
    expect(window()).toBe('Ordered now, handled from Wed, Nov 18: delivery Fri, Nov 20 – Tue, Nov 24');
  });

  test('rests while the page is hidden, and is right at once when it is seen again', async () => {
    const { window } = await mountShipping();
    await takeTheClock();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(60);
    expect(window()).toContain('3 hr 20 min');
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await drawn();
    expect(window()).toContain('Order within 2 hr 20 min');
  });

  test.each<[string, object]>([
    ['a time zone that does not exist', { cutoff: { time: '15:00', timeZone: 'Mars/Olympus' } }],
    ['no cut-off', { cutoff: undefined }],
    ['days that run backwards', { transitDays: { min: 3, max: 1 } }],
  ])('is not told for %s: the days stand as they were stated', async (_, terms) => {
    const { fact, text, window } = await mountShipping(terms);
    await until(() => text().includes('€'));
    expect(window()).toBe('');
    expect(text()).not.toMatch(/Order within|Ordered now|Nov/);
    expect(fact('Handling')).toBe('0–1 working days');
    expect(fact('In transit')).toMatch(/^(2–3|3–1) working days$/);
  });

  test('says the cut-off as it stands where its time zone does not exist', async () => {
    const { fact } = await mountShipping({ cutoff: { time: '15:00', timeZone: 'Mars/Olympus' } });
    expect(fact('Order by')).toBe('3:00 PM (Mars/Olympus)');
  });

  test.each(['360px', '1200px'])('keeps its room while it cannot be told yet, in %s', async (inlineSize) => {
    for (const layout of ['cards', 'accordion', 'line']) {
      const { element, root } = await mountShipping({}, { layout });
      element.style.inlineSize = inlineSize;
      root.querySelectorAll('details').forEach((details) => (details.open = true));
      const line = root.querySelector<HTMLElement>('[part="delivery"]')!;
      const told = line.offsetHeight;
      line.textContent = '';
      expect(line.offsetHeight, layout).toBe(told);
      expect(told).toBeGreaterThanOrEqual(24);
    }
  });
});
