import { perLocale } from './per-locale.ts';

const formatter = perLocale(
  (intl, currency) =>
    // Six decimals are the finest that the contract allows: a price that was stated is not rounded.
    new Intl.NumberFormat(intl, { style: 'currency', currency, maximumFractionDigits: 6 }),
);

/** `{ amount: '4.9', currency: 'EUR' }` → `€4.90`, by its digits, not as a float; `4.9 EUR` while `intl` is undefined. */
export const money = (intl: string | undefined, { amount, currency }: { amount: string; currency: string }): string =>
  intl ? formatter(intl, currency).format(amount as `${number}`) : `${amount} ${currency}`;
