import * as z from 'zod/mini';

/** An exact decimal amount as text, so that no float rounds a price: `{ amount: '12.90', currency: 'EUR' }`. */
export const Money = z.object({
  amount: z.string().check(z.regex(/^-?\d{1,15}(\.\d{1,6})?$/)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.output<typeof Money>;

const decimalsOf = (amount: string): number => amount.split('.')[1]?.length ?? 0;

/** `4.90` with 3 decimals → 4900n. */
const whole = (amount: string, decimals: number): bigint => {
  const [units, part = ''] = amount.split('.') as [string, string?];
  return BigInt(units + part.padEnd(decimals, '0'));
};

/** How much a sum is short of a threshold, exactly; `0` where it reaches it. `undefined` where the currencies differ. */
export const missingTo = (threshold: Money, sum: Money): Money | undefined => {
  const { currency } = threshold;
  if (currency !== sum.currency) return undefined;
  const decimals = Math.max(decimalsOf(threshold.amount), decimalsOf(sum.amount));
  const missing = whole(threshold.amount, decimals) - whole(sum.amount, decimals);
  if (missing <= 0n) return { amount: '0', currency };
  const digits = String(missing).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return { amount: decimals ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits, currency };
};
