import * as z from 'zod/mini';

/** An exact decimal amount as text, so that no float rounds a price: `{ amount: '12.90', currency: 'EUR' }`. */
export const Money = z.object({
  amount: z.string().check(z.regex(/^-?\d{1,15}(\.\d{1,6})?$/)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.output<typeof Money>;
