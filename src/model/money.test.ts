import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missingTo } from './money.ts';

const euro = (amount: string) => ({ amount, currency: 'EUR' });

describe('missingTo', () => {
  test.each([
    ['50.00', '34.90', '15.10'],
    ['50', '34.9', '15.1'],
    ['50', '49', '1'],
    ['0.3', '0.1', '0.2'],
    ['50.00', '49.999', '0.001'],
    ['999999999999999.000001', '0.000002', '999999999999998.999999'],
  ])('%s less %s is %s', (threshold, sum, missing) => {
    expect(missingTo(euro(threshold), euro(sum))).toEqual(euro(missing));
  });

  test('is nought where the threshold is reached, passed or negative', () => {
    for (const [threshold, sum] of [
      ['50.00', '50'],
      ['50.00', '50.01'],
      ['-1', '0'],
    ] as const) {
      expect(missingTo(euro(threshold), euro(sum))).toEqual(euro('0'));
    }
  });

  test('says nothing across currencies', () => {
    expect(missingTo(euro('50.00'), { amount: '34.90', currency: 'CHF' })).toBeUndefined();
  });

  test('is exact for any cents', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 14n });
    const written = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;
    fc.assert(
      fc.property(cents, cents, (threshold, sum) => {
        const missing = threshold > sum ? written(threshold - sum) : '0';
        expect(missingTo(euro(written(threshold)), euro(written(sum)))?.amount).toBe(missing);
      }),
    );
  });
});
