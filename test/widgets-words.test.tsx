import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { frameText } from '../src/element/frame.text.ts';
import { intlFormat } from '../src/text/intl-format.ts';
import { isMoment } from '../src/model/primitives.ts';
import type { Messages } from '../src/widget.ts';
import { answering, emptied, everyWidget, type Subject, until } from './every-widget.ts';
import { leavesOf } from './leaves.ts';
import { mountWidget, settled } from './mount.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const spoken = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'title',
  'placeholder',
];

/** Every piece of text a reader or a screen reader meets in a shadow root. */
const piecesOf = (root: ShadowRoot): string[] => {
  const pieces: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) pieces.push(walker.currentNode.textContent!);
  for (const element of root.querySelectorAll('*')) {
    for (const name of spoken) pieces.push(element.getAttribute(name) ?? '');
  }
  return pieces.filter((piece) => piece.trim() !== '');
};

/** Names of days and months, halves of the day: `Tue 24 Nov, 10:10 PM UTC`. */
const calendar = Array.from({ length: 28 }, (_, place) =>
  new Intl.DateTimeFormat('en', { weekday: 'short', month: 'short', hour: 'numeric', timeZone: 'UTC' })
    .formatToParts(new Date(Date.UTC(2026, place % 12, 1 + place, place % 24)))
    .flatMap(({ type, value }) => (/weekday|month|dayPeriod/.test(type) ? [value] : [])),
)
  .flat()
  .concat('UTC');

/** What comes from the shop: its data, its attributes, and both as dates and languages are written out. */
const ownWords = ({ sample }: Pick<Subject, 'sample'>): string[] => {
  const format = intlFormat('en');
  const texts = leavesOf([sample.data, sample.attributes])
    .map(([, leaf]) => leaf)
    .filter((leaf) => typeof leaf === 'string' && leaf !== '') as string[];
  const keys = leavesOf(sample.data).map(([path]) => String(path.at(-1)));
  const dates = texts.filter(isMoment).map((text) => format.date(text));
  const languages = texts.filter((text) => /^[a-z]{2}(-\w+)?$/i.test(text)).map((text) => format.language(text));
  const parts = texts.flatMap((text) => text.split(', '));
  return [...texts, ...parts, ...dates, ...languages, ...keys, ...calendar].toSorted((a, b) => b.length - a.length);
};

const unexplained = (piece: string, known: readonly string[]): string => {
  const withoutMarks = piece.replaceAll(/⟦[^⟧]*⟧/g, ' ');
  return known.reduce((text, word) => text.replaceAll(word, ' '), withoutMarks);
};

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
