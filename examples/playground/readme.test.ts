import { expect, test } from 'vitest';
import { inShort, parseReadme } from './readme.ts';

const readme = `# candor-x

Says one thing,
and \`another\`.

| attribute | value | what it does |
| --------- | ----- | ------------ |
| \`page-size\` | 1 to 50 | How many; see [there](https://shop.example). |
`;

test('takes the first paragraph and what each attribute does', () => {
  expect(parseReadme(readme)).toEqual({
    lead: 'Says one thing, and another.',
    attributes: { 'page-size': 'How many; see there.' },
  });
});

test('makes do without a README', () => {
  expect(parseReadme('')).toEqual({ lead: '', attributes: {} });
});

test('says in short what the first sentence says', () => {
  expect(inShort('The score, 4.2 say: in a line. And more.')).toBe('The score, 4.2 say: in a line.');
  expect(inShort('No end')).toBe('No end');
});
