import { inOrder } from '../../model/delivery-window.ts';
import type { Money } from '../../model/money.ts';
import { type Policy, type Shipping, weekdays } from '../../model/policy.ts';

const schema = (name: string) => `https://schema.org/${name}`;

const methods: Record<string, string> = {
  by_mail: 'ReturnByMail',
  in_store: 'ReturnInStore',
  at_kiosk: 'ReturnAtKiosk',
  keep_product: 'KeepProduct',
};
const refunds: Record<string, string> = { store_credit: 'StoreCreditRefund', exchange: 'ExchangeRefund' };
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const named = (table: Record<string, string>, code: string) =>
  Object.hasOwn(table, code) ? [schema(table[code]!)] : [];
const sum = ({ amount, currency }: Money) => ({ '@type': 'MonetaryAmount', value: amount, currency });

/**
 * https://schema.org/MerchantReturnPolicy, and only what was stated in its sense: its days count from delivery, so days
 * from the purchase are not written.
 */
const returnPolicy = (policy: Policy, country: string | undefined) => {
  const { days, from, cost, methods: by = [], refund } = policy.returns!;
  const returnMethod = by.flatMap((code) => named(methods, code));
  const refundType = named(refunds, refund ?? '');
  return {
    '@type': 'MerchantReturnPolicy',
    ...(country && { applicableCountry: country }),
    returnPolicyCategory: schema(days === 0 ? 'MerchantReturnNotPermitted' : 'MerchantReturnFiniteReturnWindow'),
    ...(days > 0 && {
      ...(from === 'delivery' && { merchantReturnDays: days }),
      ...(cost === 'free' && { returnFees: schema('FreeReturn') }),
      ...(cost === 'customer' && { returnFees: schema('ReturnFeesCustomerResponsibility') }),
      ...(typeof cost === 'object' && {
        returnFees: schema('ReturnShippingFees'),
        returnShippingFeesAmount: sum(cost),
      }),
      ...(returnMethod.length > 0 && { returnMethod }),
      ...(refundType.length > 0 && { refundType }),
    }),
    ...(policy.url && { merchantReturnLink: policy.url }),
  };
};

const quantity = ({ min, max }: { min: number; max: number }) => ({
  '@type': 'QuantitativeValue',
  minValue: min,
  maxValue: max,
  unitCode: 'DAY',
});

/** https://schema.org/OfferShippingDetails */
const shippingDetails = ({ country, cost, handlingDays, transitDays, workingDays }: Shipping) => ({
  '@type': 'OfferShippingDetails',
  ...(cost && { shippingRate: sum(cost) }),
  ...(country && { shippingDestination: { '@type': 'DefinedRegion', addressCountry: country } }),
  ...((inOrder(handlingDays) || inOrder(transitDays)) && {
    deliveryTime: {
      '@type': 'ShippingDeliveryTime',
      ...(inOrder(handlingDays) && { handlingTime: quantity(handlingDays!) }),
      ...(inOrder(transitDays) && { transitTime: quantity(transitDays!) }),
      ...(workingDays && {
        businessDays: {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: weekdays.flatMap((day, index) => (workingDays.includes(day) ? [schema(days[index]!)] : [])),
        },
      }),
    },
  }),
});

/** The product's offer with the returns and shipping that are shown; nothing where none are. */
export const offerOf = (shown: readonly Policy[], country: string | undefined): Record<string, unknown> | undefined => {
  const returns = shown.filter(({ returns }) => returns).map((policy) => returnPolicy(policy, country));
  const shipping = shown.flatMap(({ shipping }) => (shipping ? [shippingDetails(shipping)] : []));
  if (returns.length + shipping.length === 0) return undefined;
  return {
    offers: {
      '@type': 'Offer',
      ...(returns.length > 0 && { hasMerchantReturnPolicy: returns }),
      ...(shipping.length > 0 && { shippingDetails: shipping }),
    },
  };
};
