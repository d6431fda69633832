import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { flag, oneOf, wholeNumber } from '../../src/model/attributes.ts';
import { fieldsOf } from './fields.ts';

const shape = {
  layout: oneOf('list', 'grid'),
  pageSize: wholeNumber(1, 50, 10),
  compact: flag(),
  product: z.string(),
  loading: z.optional(z.enum(['lazy', 'eager'])),
};

test('every schema of an attribute becomes a control of its kind', () => {
  expect(fieldsOf(shape)).toMatchObject([
    { name: 'layout', kind: 'choice', values: ['list', 'grid'], standard: 'list', required: false, common: false },
    { name: 'page-size', kind: 'number', min: 1, max: 50, standard: '10' },
    { name: 'compact', kind: 'flag', required: false },
    { name: 'product', kind: 'text', required: true },
    { name: 'loading', kind: 'choice', standard: undefined, common: true },
  ]);
});

test('a field says which values its schema allows', () => {
  const [layout, pageSize] = fieldsOf(shape);
  expect([layout!.allows('grid'), layout!.allows('pile')]).toEqual([true, false]);
  expect([pageSize!.allows('50'), pageSize!.allows('51')]).toEqual([true, false]);
});
