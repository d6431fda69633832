import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { toKebab } from '../src/element/attributes.ts';
import { frameText } from '../src/element/frame.text.ts';
import { resourceNames } from '../src/model/resource-names.ts';
import { formatText } from '../src/text/format.text.ts';
import { languages } from '../src/registry.ts';
import { pageProblems, pastedOptions } from './docs/backend-page.ts';
import { type Catalogue, catalogueProblems, contradictions } from './docs/catalogues.ts';
import { everyBackend } from './every-backend.ts';
import { everyWidget } from './every-widget.ts';

const folderOf = (name: string) => join(import.meta.dirname, '../src/widgets', name);
const readmeOf = (name: string) => readFileSync(join(folderOf(name), 'README.md'), 'utf8');

/** Names that are not in the text as code. */
const unnamed = (names: Iterable<string>, markdown: string): string[] =>
  [...new Set(names)].filter((name) => !markdown.includes(`\`${name}\``));

/** Names in every `part="…"` of a widget's own views. */
const partsOf = (name: string): string[] =>
  globSync('**/*.tsx', { cwd: folderOf(name), exclude: ['**/*.test.tsx'] }).flatMap((file) =>
    [...readFileSync(join(folderOf(name), file), 'utf8').matchAll(/\spart="([^"]+)"/g)].flatMap(([, names]) =>
      names!.split(' '),
    ),
  );

describe.each(everyWidget)('the README of candor-$name', ({ name, widget, words }) => {
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
    expect(unnamed(Object.keys(words), readmeOf(name))).toEqual([]);
  });

  test('shows how it is pasted', () => {
    expect(/```html\n([^`]*)```/.exec(readmeOf(name))?.[1]).toContain(`<candor-${name}`);
  });
});

const optionsOf = (options: z.ZodMiniType): string[] =>
  Object.keys(z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' }).properties ?? {});

describe.each(everyBackend)('the page of the backend $name', ({ name, backend, page, options }) => {
  test('says what the code does', () => {
    const { read } = backend.connect(backend.options.parse(options));
    const code = { options: optionsOf(backend.options), answers: Object.keys(read) };
    expect(pageProblems(name, page, code)).toEqual([]);
  });

  test('shows options that work as they are pasted', () => {
    const pasted = pastedOptions(page);
    // An object of the app's own cannot stand in a tag.
    const given = name === 'memory' ? { data: {} } : pasted;
    expect(backend.options.safeParse(given)).toMatchObject({ success: true });
    expect(page).toContain(name === 'memory' ? `backend: '${name}'` : `data-backend="${name}"`);
  });

  test('is linked from the README', () => {
    const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
    expect(readme).toContain(`[\`${name}\`](src/backends/${name}.md)`);
  });
});

describe('the test of backend pages', () => {
  const code = { options: ['endpoint'], answers: [...resourceNames] };
  const page = [
    '# rest\n\nAny server.',
    '## Paste\n\n<script data-backend="rest" data-endpoint="/a" data-shop-name="b"></script>',
    '## Options\n\n| option | value |\n| --- | --- |\n| `endpoint` | address |',
    `## Answers\n\n| resource | how |\n| --- | --- |\n${code.answers.map((name) => `| \`${name}\` | yes |`).join('\n')}`,
    '## Cannot\n\nWrite.',
    '## CORS\n\nNone.',
    '## Limits\n\nNone.\n',
  ].join('\n\n');

  test('is content with a whole page', () => {
    expect(pageProblems('rest', page, code)).toEqual([]);
    expect(pastedOptions(page)).toEqual({ endpoint: '/a', shopName: 'b' });
  });

  test.each([
    ['another heading', page.replace('# rest', '# files'), 'its heading is not "# rest"'],
    ['a missing section', page.replace('## CORS', '## Cross'), '"## CORS" is missing or empty'],
    ['an empty section', page.replace('Write.', ''), '"## Cannot" is missing or empty'],
    ['an option that is none', page.replace('`endpoint` |', '`url` |'), 'option "endpoint" is missing'],
    ['an answer that is none', page.replace('`badges` | yes', '`badges` | – no'), 'answer "badges" is missing'],
    ['a resource left out', page.replace('| `badges` | yes |\n', ''), 'resource "badges" is missing'],
  ])('notices %s', (_, text, problem) => expect(pageProblems('rest', text, code)).toContain(problem));
});

const texts: Record<string, Catalogue> = {
  formats: formatText,
  frame: frameText,
  ...Object.fromEntries(everyWidget.map(({ name, words }) => [name, words as Catalogue])),
};
const english: Catalogue = Object.assign({}, ...Object.values(texts));
const translated = await Promise.all(
  Object.entries(languages).map(async ([language, load]) => ({ language, messages: (await load()).default })),
);

test('the README names every language by its tag', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const [, section = ''] = /^## Languages\n([^]*?)^## /m.exec(readme) ?? [];
  const rows = [...section.matchAll(/^\| `([\w-]+)` *\| ([\w ]+?) *\|/gm)].map(([, tag, name]) => [tag, name]);
  const names = new Intl.DisplayNames('en', { type: 'language' });
  expect(rows).toEqual(['en', ...Object.keys(languages)].map((tag) => [tag, names.of(tag)]));
});

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
    [
      'a missing form of millions',
      'fr',
      { title: '{name}', count: { one: '{n} a', other: '{n} b' } },
      'count: the form "many" is missing',
    ],
    [
      'a form for one that is also the form for none',
      'fr',
      { title: '{name}', count: { one: 'un', many: '{n} a', other: '{n} b' } },
      'count, "one": lacks {n}',
    ],
    [
      'a form that no number takes',
      'ja',
      { title: '{name}', count: { one: '{n} a', other: '{n} b' } },
      'count: no number takes the form "one"',
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

  test('notices a name that is not isolated from words that run the other way', () => {
    const words = { by: 'By {name}', of: '{n} of {total}' };
    expect(catalogueProblems('he', { by: '{name}', of: '{n} {total}' }, words)).toEqual([
      'by: {name} needs U+2068 before and U+2069 after it',
    ]);
    expect(catalogueProblems('he', { by: '\u2068{name}\u2069', of: '{n} {total}' }, words)).toEqual([]);
  });

  test('notices a lack of an exact form that English has', () => {
    const days = { days: { '=0': 'today', one: '{n} day', other: '{n} days' } };
    expect(catalogueProblems('ja', { days: { other: '{n}日' } }, days)).toEqual(['days: the form "=0" is missing']);
    expect(catalogueProblems('ja', { days: { '=0': '今日', other: '{n}日' } }, days)).toEqual([]);
  });

  test('notices a key that says two things', () => {
    expect(contradictions({ rating: { a: 'x', b: 'y' }, summary: { a: 'x', b: 'z' } })).toEqual([
      'b: summary says another thing than rating',
    ]);
  });
});
