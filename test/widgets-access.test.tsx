import { userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answering, emptied, everyWidget, until } from './every-widget.ts';
import { mountWidget, settled } from './mount.ts';

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

/** What axe, the Tab key and narrow screens find is tried on built pages: `test/suites/`. */
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

  test.runIf(reads)(
    'lets the retry button be reached and pressed by keyboard, and keeps the focus when it goes',
    async () => {
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
      expect(await settled(element)).toBe('ready');
      expect(element.shadowRoot!.activeElement).not.toBeNull();
    },
  );

  test('has one polite status line in every state, or none in a line of text', async () => {
    for (const given of Object.values(states)) {
      const element = mountWidget(widget, sample.attributes, given);
      await settled(element);
      const lines = element.shadowRoot!.querySelectorAll('[role="status"], [role="alert"], [aria-live]');
      expect(lines).toHaveLength(widget.inline ? 0 : 1);
    }
  });
});
