import { expect, test } from 'vitest';
import { lookCss } from './look-css.ts';

test('the look is a rule for the page', () => {
  expect(lookCss({ '--candor-accent': '#0a7', '--candor-radius': '0' })).toBe(
    ':root {\n  --candor-accent: #0a7;\n  --candor-radius: 0;\n}',
  );
});

test('a value of an address that says more than a value is left out', () => {
  expect(lookCss({ '--candor-accent': 'red; } body { display: none' })).toBe('');
  expect(lookCss({})).toBe('');
});
