import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { wholeNumber } from '../../../src/model/attributes.ts';
import { someOf } from '../../../src/model/some-of.ts';
import { fieldsOf } from '../fields.ts';
import { figuresOf } from '../look/contrast.ts';
import type { Looked } from './risk.ts';
import { risksIn } from './rules.ts';

const shape = {
  product: z.string(),
  kinds: z.optional(someOf(['payment', 'guarantee'])),
  limit: wholeNumber(1, 20, 8),
  href: z.optional(z.string()),
};

const fine: Looked = {
  attributes: { product: 'wool-coat' },
  fields: fieldsOf(shape),
  shape,
  data: {},
  figures: [],
  look: {},
  height: 200,
  held: { minHeight: 200 },
  tag: 'candor-x',
  inline: false,
};

const said = (change: Partial<Looked>): string[] => risksIn({ ...fine, ...change }).map(({ what }) => what);
const fixes = (change: Partial<Looked>): string[] => risksIn({ ...fine, ...change }).map(({ fix }) => fix);

test('there is no risk where all is well', () => expect(risksIn(fine)).toEqual([]));

describe('a risk is', () => {
  test('an attribute that is missing', () => {
    expect(said({ attributes: {} })).toEqual(['product is missing: there is nothing to ask for.']);
  });

  test('a value that is not possible', () => {
    expect(said({ attributes: { product: 'a', limit: '99' } })).toEqual([
      'limit="99" is not possible; its default is used.',
    ]);
  });

  test('a choice of kinds that leaves records out', () => {
    const data = { badges: { items: [{ kind: 'payment' }, { kind: 'guarantee' }, { kind: 'guarantee' }] } };
    const attributes = { product: 'a', kinds: 'payment' };
    expect(said({ data, attributes })).toEqual(['kinds leaves out 2 of 3 badges (guarantee).']);
    expect(said({ data, attributes: { product: 'a', kinds: 'payment, guarantee' } })).toEqual([]);
    expect(said({ data })).toEqual([]);
  });

  test('a limit with no way to what it leaves out', () => {
    const data = { reviews: { items: Array.from({ length: 9 }, () => ({})) } };
    expect(said({ data })).toEqual(['limit shows 8 of 9 reviews, and nothing leads to the others.']);
    expect(said({ data, attributes: { product: 'a', href: '/reviews' } })).toEqual([]);
    expect(said({ data, attributes: { product: 'a', limit: '9' } })).toEqual([]);
    expect(said({ data, fields: fine.fields.filter(({ name }) => name !== 'href') })).toEqual([]);
  });

  test('a badge that nobody can check', () => {
    const badge = { id: 'g', kind: 'guarantee', name: 'Repairs' };
    const shown = (...items: object[]) => said({ data: { badges: { items } } });
    expect(shown(badge)).toEqual([expect.stringContaining('“Repairs”')]);
    expect(shown({ ...badge, evidence: 'https://a.example' })).toEqual([expect.stringContaining('“Repairs”')]);
    expect(shown({ ...badge, evidence: 'https://a.example', issuer: { name: 'A' } })).toEqual([]);
    expect(shown({ ...badge, kind: 'payment' }, { ...badge, id: 'https' }, { nonsense: true })).toEqual([]);
  });

  test('a contrast that is too little, more for words than for stars', () => {
    const colors = { ground: '#fff', '--candor-muted': '#8a8a8a', '--candor-star': '#8a8a8a' };
    expect(said({ figures: figuresOf(colors) })).toEqual([expect.stringContaining('Contrast of lesser words is 3.4')]);
    expect(fixes({ figures: figuresOf(colors) })[0]).toContain('--candor-muted');
  });

  test('a button too small to hit', () => {
    expect(said({ look: { '--candor-target': '20px' } })).toHaveLength(1);
    expect(said({ look: { '--candor-target': '24px' } })).toEqual([]);
    expect(said({ look: { '--candor-target': '2em' } })).toEqual([]);
  });

  test('a box that is higher than its place', () => {
    expect(fixes({ height: 260 })).toEqual([expect.stringContaining('candor-x { display: block; min-height: 260px }')]);
    expect(said({ height: 224 })).toEqual([]);
    expect(said({ height: 900, held: { minHeight: 200, screen: true } })).toEqual([]);
  });

  test('none of data that is no data', () => {
    expect(said({ data: { badges: null, reviews: 'x', policies: { items: [null, 1] } } })).toEqual([]);
  });
});
