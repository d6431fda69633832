import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { frameText } from '../src/element/frame.text.ts';
import { languages } from '../src/registry.ts';
import { formatText } from '../src/text/format.text.ts';
import type { Messages } from '../src/widget.ts';
import { answering, everyWidget, pause, type Subject, until } from './every-widget.ts';
import { drawWhole, mountWidget, settled } from './mount.ts';
import { ownWords, piecesOf, unexplained } from './shown-words.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  document.documentElement.removeAttribute('lang');
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const catalogues: readonly { language: string; messages: Messages }[] = await Promise.all(
  Object.entries(languages).map(async ([language, load]) => ({ language, messages: (await load()).default })),
);

/** Written by `Intl` in some places, so that no message of a shop has them all. */
const written = new Set([...Object.keys(formatText), 'languageNames']);

/** What stands between the placeholders of messages, where it is long enough to be known again. */
const phrasesOf = (messages: Messages): string[] =>
  Object.entries(messages)
    .filter(([key]) => !written.has(key))
    .flatMap(([, message]) => (typeof message === 'string' ? [message] : Object.values(message)))
    .flatMap((text) => text.split(/\{\w+\}/).map((phrase) => phrase.trim()))
    .filter((phrase) => /\p{L}{4}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(phrase));

/** `phrase` as a whole: “Code” says no “Co”. */
const says = (text: string, phrase: string): boolean => {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!/\p{L}$/u.test(text.slice(0, at)) && !/^\p{L}/u.test(text.slice(at + phrase.length))) return true;
  }
  return false;
};

/** Phrases that are said somewhere in a shadow root, by us and not by the shop's own data. */
const saidIn = (root: ShadowRoot, phrases: readonly string[], subject: Subject): string[] => {
  const known = ownWords(subject);
  const text = piecesOf(root)
    .map((piece) => unexplained(piece, known))
    .join('\n');
  return phrases.filter((phrase) => says(text, phrase));
};

const speak = async (element: HTMLElement, language: string): Promise<void> => {
  document.documentElement.lang = language;
  await until(() => element.shadowRoot!.querySelector('.base')?.getAttribute('lang') === language);
  await drawWhole(element);
};

const writable = 'input:is([type=text],[type=search],[type=email]),textarea';

/** Opens what is behind the buttons until there is a field to write in; a widget may have none. */
const findField = async (root: ShadowRoot): Promise<HTMLInputElement | undefined> => {
  const fields = () =>
    [...root.querySelectorAll<HTMLInputElement>(writable)].filter(
      (field) => field.checkVisibility() && field.tabIndex >= 0,
    );
  for (const button of root.querySelectorAll<HTMLElement>('button:not([aria-pressed])')) {
    if (fields().length > 0) break;
    if (!button.checkVisibility()) continue;
    button.click();
    // What opens may come in a file of its own.
    await pause(500);
  }
  return fields()[0];
};

describe.each(everyWidget)('candor-$name', (subject) => {
  const { widget, sample } = subject;
  const english = phrasesOf({ ...frameText, ...subject.words });
  const foreignTo = (messages: Messages) => {
    const own = Object.values(messages).flatMap((message) =>
      typeof message === 'string' ? [message] : Object.values(message),
    );
    return english.filter((phrase) => !own.some((text) => text.includes(phrase)));
  };

  test('changes every word with the language of the page, and asks for nothing that it has', async () => {
    const asked: string[] = [];
    const backend = answering(
      () => sample.data,
      (resource) => asked.push(resource),
    );
    document.documentElement.lang = 'en';
    const element = mountWidget(widget, sample.attributes, { backend });
    expect(await settled(element)).toBe('ready');
    await drawWhole(element);
    const once = asked.length;
    const root = element.shadowRoot!;
    for (const details of root.querySelectorAll('details')) details.open = true;
    const first = saidIn(root, english, subject);
    expect(first.length).toBeGreaterThan(0);

    for (const { language, messages } of catalogues) {
      await speak(element, language);
      expect(element.getAttribute('state')).toBe('ready');
      expect(saidIn(root, foreignTo(messages), subject), language).toEqual([]);
    }
    for (const { language } of catalogues) await speak(element, language);
    await speak(element, 'en');
    expect(saidIn(root, english, subject)).toEqual(expect.arrayContaining(first));
    // A backend may answer in the language it is asked in, so each is asked for, and once.
    expect(asked.length).toBe(once * (1 + catalogues.length));
  });

  test('keeps the focus and what was written when the language changes', async () => {
    document.documentElement.lang = 'en';
    const element = mountWidget(widget, sample.attributes, { backend: 'memory', data: sample.data });
    expect(await settled(element)).toBe('ready');
    await drawWhole(element);
    const root = element.shadowRoot!;
    const field = await findField(root);
    const focused = field ?? root.querySelector<HTMLElement>('button,summary,a[href]');
    focused?.focus();
    if (field) {
      field.value = 'draft';
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    for (const { language } of catalogues) {
      await speak(element, language);
      expect(root.activeElement).toBe(focused);
      if (field) expect(field.value).toBe('draft');
    }
  });

  test('says a shop’s own words in every language', async () => {
    const messages = Object.fromEntries(
      Object.keys({ ...frameText, ...subject.words }).map((key) => [key, `⟦${key}⟧`]),
    );
    const element = mountWidget(widget, sample.attributes, { backend: 'memory', data: sample.data, messages });
    expect(await settled(element)).toBe('ready');
    for (const { language, messages: own } of catalogues) {
      await speak(element, language);
      expect(piecesOf(element.shadowRoot!).join('')).toContain('⟦');
      expect(saidIn(element.shadowRoot!, phrasesOf(own), subject), language).toEqual([]);
    }
  });
});
