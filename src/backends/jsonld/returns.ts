import { known } from './known.ts';
import { moneyOf } from './money.ts';
import { proseOf } from './prose.ts';
import { countOf, termsOf, textOf, type Thing } from './thing.ts';

const fees = { FreeReturn: 'free', ReturnFeesCustomerResponsibility: 'customer' };
const ways = {
  ReturnByMail: 'by_mail',
  ReturnInStore: 'in_store',
  ReturnAtKiosk: 'at_kiosk',
  KeepProduct: 'keep_product',
};
const refunds = { StoreCreditRefund: 'store_credit', ExchangeRefund: 'exchange' };

/** English, and no more than the data says: for pages that state terms and no words for them. */
const summaryOf = (category: string | undefined, days: number | undefined, isFree: boolean, url: string): string => {
  if (days === 0) return 'No returns';
  const when =
    category === 'MerchantReturnUnlimitedWindow'
      ? 'at any time'
      : days && `within ${days} ${days === 1 ? 'day' : 'days'}`;
  if (when) return `${isFree ? 'Free returns' : 'Returns'} ${when}`;
  return url && 'Return policy';
};

/** https://schema.org/MerchantReturnPolicy as a policy of the contract; its days count from delivery. */
export const returnsOf = (policy: Thing, country: string | undefined): object | undefined => {
  const countries = termsOf(policy, 'applicableCountry');
  if (country && countries.length > 0 && !countries.includes(country)) return undefined;
  const [category] = termsOf(policy, 'returnPolicyCategory');
  const days =
    category === 'MerchantReturnNotPermitted'
      ? 0
      : category === 'MerchantReturnUnlimitedWindow'
        ? undefined
        : countOf(policy, 'merchantReturnDays') || undefined;
  // Who changes their mind is who asks: where that costs something else, it is what counts.
  const [fee = ''] = termsOf(policy, 'customerRemorseReturnFees', 'returnFees');
  const cost =
    known(fees, [fee])[0] ?? moneyOf(policy, 'customerRemorseReturnShippingFeesAmount', 'returnShippingFeesAmount');
  const methods = known(ways, termsOf(policy, 'returnMethod'));
  const [refund] = known(refunds, termsOf(policy, 'refundType'));
  const url = textOf(policy, 'merchantReturnLink', 'url');
  const summary = summaryOf(category, days, cost === 'free', url);
  const words = proseOf(policy, 'name', 'description');
  const where = !country && countries.length > 0 ? ` (${countries.join(', ')})` : '';
  if (!words && !summary) return undefined;
  return {
    kind: 'returns',
    summary: words || summary + where,
    ...(url && { url }),
    ...(days !== undefined && {
      returns: {
        days,
        ...(days > 0 && {
          from: 'delivery',
          ...(cost && { cost }),
          ...(methods.length > 0 && { methods }),
          ...(refund && { refund }),
        }),
      },
    }),
  };
};
