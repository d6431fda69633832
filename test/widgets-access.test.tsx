import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answering, emptied, everyWidget, pause, until } from './every-widget.ts';
import { drawWhole, mountWidget, settled } from './mount.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  document.documentElement.lang = 'en';
  document.body.style.cssText = 'margin: 16px; background: #fff; color: #1a1d21';
});
afterEach(() => {
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
  vi.restoreAllMocks();
});

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations as sentences: rule, what it asks, and where. */
const violationsIn = async (element: Element): Promise<string[]> => {
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: rules },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} (${JSON.stringify(target)}) ${failureSummary}`),
  );
};

const looks = {
  light: () => {},
  dark: () => (document.body.style.cssText = 'margin: 16px; background: #14171a; color: #e8eaed'),
  'right to left': () => (document.documentElement.dir = 'rtl'),
};

const tabbable = 'a[href],button,input,select,textarea,summary,[tabindex]';

/** What a Tab key should reach: visible, not off, and of a group of radios one. */
const stopsOf = (root: ShadowRoot): HTMLElement[] => {
  const groups = new Set<string>();
  return [...root.querySelectorAll<HTMLElement>(tabbable)].filter((element) => {
    if (element.tabIndex < 0 || element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true }))
      return false;
    if (!(element instanceof HTMLInputElement && element.type === 'radio')) return true;
    return !groups.has(element.name) && groups.add(element.name);
  });
};

const hasVisibleFocus = (element: Element): boolean => {
  const shown = [element, ...(element.closest('label') ? [element.closest('label')!] : []), element.nextElementSibling];
  return shown.some((candidate) => {
    if (!candidate) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
};

const radioGroup = (element: Element): string =>
  element instanceof HTMLInputElement && element.type === 'radio' ? `radio ${element.name}` : '';

describe.each(everyWidget)('candor-$name', ({ widget, sample, reads }) => {
  const settings = { backend: 'memory', data: sample.data };
  const failing = {
    backend: answering(() => {
      throw new Error('no');
    }),
  };
  const states = {
    ready: settings,
    empty: { backend: 'memory', data: emptied(sample.data) },
    error: failing,
  };

  describe.each(Object.entries(looks))('in %s', (look, set) => {
    test.each(Object.entries(states))('has nothing axe objects to when %s', async (state, given) => {
      set();
      const attributes = { ...sample.attributes, ...(look === 'right to left' && { locale: 'ar' }) };
      const element = mountWidget(widget, attributes, given);
      if (state === 'error') element.innerHTML = '<a href="#reviews" style="color: inherit">Read the reviews</a>';
      await settled(element);
      await drawWhole(element);
      await pause(50);
      expect(element.dataset.scheme).toBe(look === 'dark' ? 'dark' : 'light');
      expect(await violationsIn(element)).toEqual([]);
    });
  });

  test('reaches everything it offers by the Tab key, in order and with a visible focus', async () => {
    const element = mountWidget(widget, sample.attributes, settings);
    expect(await settled(element)).toBe('ready');
    const before = document.createElement('button');
    element.before(before);
    await drawWhole(element);
    const root = element.shadowRoot!;
    const expected = stopsOf(root);
    const reached = new Set<Element>();
    const invisible: string[] = [];
    before.focus();
    for (let press = 0; press < expected.length; press += 1) {
      await userEvent.tab();
      const focused = root.activeElement;
      if (!focused) break;
      reached.add(focused);
      if (!hasVisibleFocus(focused)) invisible.push(focused.outerHTML);
    }
    const groups = new Set([...reached].map(radioGroup));
    const missed = expected.filter((stop) => !reached.has(stop) && !groups.has(radioGroup(stop) || 'none'));
    expect(missed.map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(invisible).toEqual([]);
  });

  test.runIf(reads)('lets the retry button be reached and pressed by keyboard', async () => {
    const mood = { fails: true };
    const backend = answering(() => {
      if (mood.fails) throw new Error('no');
      return sample.data;
    });
    const element = mountWidget(widget, sample.attributes, { backend });
    await settled(element);
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    await userEvent.tab();
    expect(element.shadowRoot!.activeElement?.textContent).toBe('Try again');
    mood.fails = false;
    await userEvent.keyboard('{Enter}');
    expect(await until(() => element.getAttribute('state') === 'ready')).toBe(true);
  });

  test('has one polite status line in every state, or none in a line of text', async () => {
    for (const given of Object.values(states)) {
      const element = mountWidget(widget, sample.attributes, given);
      await settled(element);
      const lines = element.shadowRoot!.querySelectorAll('[role="status"], [role="alert"], [aria-live]');
      expect(lines).toHaveLength(widget.inline ? 0 : 1);
    }
  });

  test('does not make a page of 320 px scroll sideways, in either direction of reading', async () => {
    await page.viewport(320, 640);
    for (const direction of ['ltr', 'rtl']) {
      document.documentElement.dir = direction;
      const element = mountWidget(widget, sample.attributes, settings);
      expect(await settled(element)).toBe('ready');
      await pause(50);
      expect(element.getBoundingClientRect().width).toBeLessThanOrEqual(288);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
      element.remove();
    }
    await page.viewport(414, 896);
  });
});
