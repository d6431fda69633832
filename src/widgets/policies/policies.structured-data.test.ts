import { expect, test } from 'vitest';
import { Policy } from '../../model/policy.ts';
import policies from './policies.ts';
import { sample } from './policies.sample.ts';

const items = (sample.data.policies as { items: Policy[] }).items;
const described = async (attributes: object, data: Policy[] = items) =>
  (await policies.structuredData!({ layout: 'cards', product: 'wool-coat', country: 'DE', ...attributes } as never, {
    policies: { items: data },
  })) as { offers: Record<string, unknown[]> } | undefined;
const returning = (returns: object): Policy[] => [Policy.parse({ kind: 'returns', summary: 'x', returns })];

test('describes returns and shipping in the words of schema.org', async () => {
  expect(await described({})).toEqual({
    offers: {
      '@type': 'Offer',
      hasMerchantReturnPolicy: [
        {
          '@type': 'MerchantReturnPolicy',
          applicableCountry: 'DE',
          returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
          merchantReturnDays: 30,
          returnFees: 'https://schema.org/FreeReturn',
          returnMethod: ['https://schema.org/ReturnByMail', 'https://schema.org/ReturnInStore'],
          merchantReturnLink: 'https://shop.example/returns',
        },
      ],
      shippingDetails: [
        {
          '@type': 'OfferShippingDetails',
          shippingRate: { '@type': 'MonetaryAmount', value: '4.90', currency: 'EUR' },
          shippingDestination: { '@type': 'DefinedRegion', addressCountry: 'DE' },
          deliveryTime: {
            '@type': 'ShippingDeliveryTime',
            handlingTime: { '@type': 'QuantitativeValue', minValue: 0, maxValue: 1, unitCode: 'DAY' },
            transitTime: { '@type': 'QuantitativeValue', minValue: 2, maxValue: 3, unitCode: 'DAY' },
            businessDays: {
              '@type': 'OpeningHoursSpecification',
              dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].map(
                (day) => `https://schema.org/${day}`,
              ),
            },
          },
        },
      ],
    },
  });
});

test('says of a product that cannot be returned just that', async () => {
  expect((await described({}, returning({ days: 0, cost: 'free' })))?.offers.hasMerchantReturnPolicy).toEqual([
    {
      '@type': 'MerchantReturnPolicy',
      applicableCountry: 'DE',
      returnPolicyCategory: 'https://schema.org/MerchantReturnNotPermitted',
    },
  ]);
});

test('says who pays, and how much', async () => {
  expect((await described({}, returning({ days: 9, cost: 'customer' })))?.offers.hasMerchantReturnPolicy).toMatchObject(
    [{ returnFees: 'https://schema.org/ReturnFeesCustomerResponsibility' }],
  );
  const cost = { amount: '4.90', currency: 'EUR' };
  expect((await described({}, returning({ days: 9, cost })))?.offers.hasMerchantReturnPolicy).toMatchObject([
    { returnFees: 'https://schema.org/ReturnShippingFees', returnShippingFeesAmount: { value: '4.90' } },
  ]);
});

test('does not say what schema.org would mean otherwise: days from the purchase, or from nobody knows when', async () => {
  for (const from of ['purchase', undefined]) {
    expect(
      (await described({}, returning({ days: 30, from })))?.offers.hasMerchantReturnPolicy?.[0],
    ).not.toHaveProperty('merchantReturnDays');
  }
});

test('describes only what is shown: not the countries still to be chosen from, not what another kind says', async () => {
  expect((await described({ country: undefined }))?.offers).not.toHaveProperty('shippingDetails');
  expect((await described({ kinds: ['returns'] }))?.offers).not.toHaveProperty('shippingDetails');
  expect(await described({ kinds: ['privacy'] })).toBeUndefined();
  expect(await described({ layout: 'line' })).toBeUndefined();
  expect(await described({ product: undefined })).toBeUndefined();
});
