import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { frameText } from '../src/element/frame.text.ts';
import type { Messages } from '../src/widget.ts';
import { answering, emptied, everyWidget, until } from './every-widget.ts';
import { mountWidget, settled } from './mount.ts';
import { ownWords, piecesOf, unexplained } from './shown-words.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const markersFor = (text: Messages): Messages =>
  Object.fromEntries(Object.keys({ ...frameText, ...text }).map((key) => [key, `⟦${key}⟧`]));

describe.each(everyWidget)('candor-$name', ({ widget, sample, words, reads }) => {
  const messages = markersFor(words);
  const leftIn = (root: ShadowRoot): string[] => {
    const known = ownWords({ sample });
    return piecesOf(root)
      .map((piece) => unexplained(piece, known))
      .filter((rest) => /\p{L}/u.test(rest));
  };

  test('takes every word it shows from its text', async () => {
    const element = mountWidget(widget, sample.attributes, { backend: 'memory', data: sample.data, messages });
    expect(await settled(element)).toBe('ready');
    expect(element.shadowRoot!.textContent + piecesOf(element.shadowRoot!).join('')).toContain('⟦');
    expect(leftIn(element.shadowRoot!)).toEqual([]);
  });

  test('takes every word from its text where there is nothing to show', async () => {
    const data = emptied(sample.data);
    const element = mountWidget(widget, sample.attributes, { backend: 'memory', data, messages });
    await settled(element);
    expect(leftIn(element.shadowRoot!)).toEqual([]);
  });

  test.runIf(reads)('takes every word from its text where it failed', async () => {
    const backend = answering(() => {
      throw new Error('no');
    });
    const element = mountWidget(widget, sample.attributes, { backend, messages });
    expect(await settled(element)).toBe('error');
    expect(element.shadowRoot!.textContent).toContain('⟦failed⟧');
    expect(leftIn(element.shadowRoot!)).toEqual([]);
  });

  test('takes every word of what its buttons open from its text', async () => {
    const element = mountWidget(widget, sample.attributes, { backend: 'memory', data: sample.data, messages });
    await settled(element);
    const root = element.shadowRoot!;
    for (const button of root.querySelectorAll<HTMLElement>('button, summary')) {
      if (button.isConnected) button.click();
      await until(() => element.getAttribute('state') === 'ready');
      expect(leftIn(root)).toEqual([]);
    }
  });
});
