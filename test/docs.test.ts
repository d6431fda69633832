import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toKebab } from '../src/element/attributes.ts';
import { frameText } from '../src/element/frame.text.ts';
import { formatText } from '../src/text/format.text.ts';
import { languages } from '../src/registry.ts';
import { type Catalogue, catalogueProblems, contradictions } from './docs/catalogues.ts';
import { everyWidget } from './every-widget.ts';

const folderOf = (name: string) => join(import.meta.dirname, '../src/widgets', name);
const readmeOf = (name: string) => readFileSync(join(folderOf(name), 'README.md'), 'utf8');

/** Names that are not in the text as code. */
const unnamed = (names: Iterable<string>, markdown: string): string[] =>
  [...new Set(names)].filter((name) => !markdown.includes(`\`${name}\``));

/** Names in every `part="…"` of a widget's own views. */
const partsOf = (name: string): string[] =>
  globSync('*.tsx', { cwd: folderOf(name), exclude: ['*.test.tsx'] }).flatMap((file) =>
    [...readFileSync(join(folderOf(name), file), 'utf8').matchAll(/\spart="([^"]+)"/g)].flatMap(([, names]) =>
      names!.split(' '),
    ),
  );

describe.each(everyWidget)('the README of candor-$name', ({ name, widget }) => {
  test('has the tag for its heading', () => expect(readmeOf(name).split('\n', 1)).toEqual([`# candor-${name}`]));

  test('names every attribute as it is written on the tag', () => {
    const attributes = Object.keys(widget.attributes as object).map(toKebab);
    expect(attributes.length).toBeGreaterThan(0);
    expect(unnamed(attributes, readmeOf(name))).toEqual([]);
  });

  test('names every part of its views', () => {
    expect(unnamed(['base', ...partsOf(name)], readmeOf(name))).toEqual([]);
  });

  test('names every key of its words', () => {
    expect(unnamed(Object.keys(widget.text as object), readmeOf(name))).toEqual([]);
  });

  test('shows how it is pasted', () => {
    expect(/```html\n([^`]*)```/.exec(readmeOf(name))?.[1]).toContain(`<candor-${name}`);
  });
});

const texts: Record<string, Catalogue> = {
  formats: formatText,
  frame: frameText,
  ...Object.fromEntries(everyWidget.map(({ name, widget }) => [name, widget.text as Catalogue])),
};
const english: Catalogue = Object.assign({}, ...Object.values(texts));
const translated = await Promise.all(
  Object.entries(languages).map(async ([language, load]) => ({ language, messages: (await load()).default })),
);

describe('the words', () => {
  test('say the same under the same key, in whatever widget', () => expect(contradictions(texts)).toEqual([]));

  test('in English are complete by its own rules', () => expect(catalogueProblems('en', english, english)).toEqual([]));

  test('of every language are complete', () => {
    const problems = translated.flatMap(({ language, messages }) =>
      catalogueProblems(language, messages as Catalogue, english).map((problem) => `${language}: ${problem}`),
    );
    expect(problems).toEqual([]);
  });
});

describe('the test of the words', () => {
  const source = { title: 'Reviews of {name}', count: { one: '{n} review', other: '{n} reviews' } };
  const polish = { one: '{n} a', few: '{n} b', many: '{n} c', other: '{n} d' };

  test('is content with a whole catalogue', () => {
    expect(catalogueProblems('pl', { title: 'Opinie o {name}', count: { ...polish, one: 'jedna' } }, source)).toEqual(
      [],
    );
    expect(catalogueProblems('ja', { title: '{name}', count: { other: '{n}件' } }, source)).toEqual([]);
  });

  test.each([
    ['a missing key', 'de', { count: { one: '{n} a', other: '{n} b' } }, 'title: is missing'],
    [
      'a key nobody says',
      'de',
      { title: '{name}', count: { one: 'a', other: '{n}' }, old: 'x' },
      'old: no widget says it',
    ],
    [
      'a lost placeholder',
      'de',
      { title: 'Bewertungen', count: { one: 'a', other: '{n}' } },
      'title, "other": lacks {name}',
    ],
    ['a lost number', 'de', { title: '{name}', count: { one: 'a', other: 'b' } }, 'count, "other": lacks {n}'],
    [
      'a new placeholder',
      'de',
      { title: '{name} {nom}', count: { one: 'a', other: '{n}' } },
      'title, "other": has {nom}, which English lacks',
    ],
    [
      'a missing form',
      'pl',
      { title: '{name}', count: { ...polish, few: undefined } },
      'count: the form "few" is missing',
    ],
    ['no forms at all', 'de', { title: '{name}', count: '{n}' }, 'count: has plural forms in English'],
    [
      'forms where there are none',
      'de',
      { title: { other: '{name}' }, count: { one: 'a', other: '{n}' } },
      'title: is one sentence in English',
    ],
  ])('notices %s', (_, language, messages, problem) => {
    const given = JSON.parse(JSON.stringify(messages)) as Catalogue;
    expect(catalogueProblems(language, given, source)).toEqual([problem]);
  });

  test('notices a key that says two things', () => {
    expect(contradictions({ rating: { a: 'x', b: 'y' }, summary: { a: 'x', b: 'z' } })).toEqual([
      'b: summary says another thing than rating',
    ]);
  });
});
