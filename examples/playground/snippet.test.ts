import { describe, expect, test } from 'vitest';
import { tagSnippet } from './snippet.ts';

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
