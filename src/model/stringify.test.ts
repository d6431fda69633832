/* oxlint-disable no-extend-native */
import { afterEach, expect, test } from 'vitest';
import { stringify } from './stringify.ts';

const data = { text: 'a "b"', list: [1, [true, null], { deep: 'x' }], absent: undefined, nothing: [] };

afterEach(() => {
  for (const { prototype } of [Object, Array, String]) Reflect.deleteProperty(prototype, 'toJSON');
});

test('writes plain data as JSON does', () => {
  expect(stringify(data)).toBe(JSON.stringify(data));
});

test.each([Object, Array, String])('writes the same where a page gives every %o a toJSON', ({ prototype }) => {
  const expected = JSON.stringify(data);
  Object.assign(prototype, { toJSON: () => 'broken' });
  expect(JSON.stringify([{}])).not.toBe(prototype === String.prototype ? '' : '[{}]');
  expect(stringify(data)).toBe(expected);
});
