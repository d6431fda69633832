import { expect, test } from 'vitest';
import { firstSentencesOf } from './first-sentences.ts';

test.each([
  [
    'are the first paragraph of sentences',
    '<h2>Returns</h2><p>Within <b>30</b> days. Free.</p><p>More.</p>',
    'Within 30 days. Free.',
  ],
  ['are no question', '<p>How long?</p><p>A week.</p>', 'A week.'],
  ['may end in a quotation mark', '<p>We say “yes.”</p>', 'We say “yes.”'],
  ['may be Japanese', '<p>30日以内です。</p>', '30日以内です。'],
  ['go on behind a break of the line', '<p>One<br>two.</p>', 'One two.'],
  ['are cut behind a sentence', `<p>${'A bc. '.repeat(50)}</p>`, `${'A bc. '.repeat(33)}…`],
  ['are cut behind a word', `<p>${'word '.repeat(60)}end.</p>`, `${'word '.repeat(40)}…`],
  ['are none in a list', '<ul><li>nothing</li></ul>', undefined],
  ['are none of nothing', '', undefined],
])('the first sentences %s', (_, html, said) => expect(firstSentencesOf(html)).toBe(said));

test('the first sentences are not cut in a number', () => {
  expect(firstSentencesOf(`<p>It holds 30.5 litres ${'of water '.repeat(30)}.</p>`)).toMatch(
    /^It holds 30\.5 litres of .*(of|water) …$/,
  );
});
