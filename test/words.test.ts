import { describe, expect, test } from 'vitest';
import { frameText } from '../src/element/frame.text.ts';
import { languages } from '../src/registry.ts';
import { formatText } from '../src/text/format.text.ts';
import type { Messages } from '../src/widget.ts';
import { everyWidget } from './every-widget.ts';

const english: Messages = Object.assign({}, formatText, frameText, ...everyWidget.map(({ words }) => words));

const formsOf = (message: Messages[string]): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);

const valuesOf = (message: Messages[string]): string[] =>
  formsOf(message).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));

describe.each(Object.keys(languages))('the words of %s', (language) => {
  test('are those of English, no word less and no word more', async () => {
    const { default: messages } = await languages[language]!();
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  test('are written, with values that English has too', async () => {
    const { default: messages } = await languages[language]!();
    for (const [key, message] of Object.entries(messages)) {
      for (const form of formsOf(message)) expect(form, key).not.toBe('');
      expect(valuesOf(english[key]!), key).toEqual(expect.arrayContaining(valuesOf(message)));
    }
  });
});
