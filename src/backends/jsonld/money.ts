import { isThing, textOf, type Thing, valuesOf } from './thing.ts';

/** The first sum in these properties, exactly as it is written, so that no float rounds it. */
export const moneyOf = (thing: Thing, ...names: readonly string[]) => {
  const sum = valuesOf(thing, ...names).find(isThing);
  const amount = sum ? textOf(sum, 'value', 'price').replace(',', '.') : '';
  const currency = sum ? textOf(sum, 'currency', 'priceCurrency') : '';
  return /^\d{1,15}(\.\d{1,6})?$/.test(amount) && /^[A-Z]{3}$/.test(currency) ? { amount, currency } : undefined;
};
