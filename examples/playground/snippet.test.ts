import { describe, expect, test } from 'vitest';
import type { Field } from './fields.ts';
import { callSnippet, tagSnippet } from './snippet.ts';

const field = (name: string, kind: Field['kind']) => ({ name, kind }) as Field;

describe('the snippet as a tag', () => {
  test('is what was chosen, with marks in values escaped', () => {
    expect(tagSnippet('x', { label: 'a "b" & c', wide: '' })).toBe(
      '<candor-x label="a &quot;b&quot; &amp; c" wide></candor-x>',
    );
  });

  test('has a line for each attribute where one line would be long', () => {
    expect(tagSnippet('reviews', { product: 'a-rather-long-name-of-a-product', label: 'What customers say' })).toBe(
      '<candor-reviews\n  product="a-rather-long-name-of-a-product"\n  label="What customers say"\n></candor-reviews>',
    );
  });

  test('holds the fallback', () => {
    expect(tagSnippet('rating', {}, 'Words')).toBe('<candor-rating>\n  Words\n</candor-rating>');
  });
});

describe('the snippet as a call', () => {
  const fields = [field('page-size', 'number'), field('wide', 'flag')];

  test('writes numbers as numbers and flags as flags', () => {
    expect(callSnippet('x', { 'page-size': '3', wide: '', a: "'" }, fields)).toBe(
      "import { mount } from 'candor';\n\nmount('#here', 'x', { pageSize: 3, wide: true, a: '\\'' });",
    );
  });

  test('leaves out what was not given', () => {
    expect(callSnippet('badges', {}, fields)).toContain("mount('#here', 'badges');");
  });
});
