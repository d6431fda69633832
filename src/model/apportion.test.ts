import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from './apportion.ts';

test('percentages of three equal parts add up to 100, the odd one first', () => {
  expect(apportion([1, 1, 1], 100)).toEqual([34, 33, 33]);
});

test('nothing is shared out where nothing weighs', () => {
  expect(apportion([0, 0], 100)).toEqual([0, 0]);
  expect(apportion([], 100)).toEqual([]);
});

test('shares always add up, stay within one of the exact share, and give nothing to nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1_000_000), { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (weights, seats) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      fc.pre(total > 0);
      const shares = apportion(weights, seats);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(seats);
      for (const [index, weight] of weights.entries()) {
        expect(Math.abs(shares[index]! - (weight * seats) / total)).toBeLessThan(1);
        if (weight === 0) expect(shares[index]).toBe(0);
      }
    }),
  );
});
