import { afterEach, describe, expect, test } from 'vitest';
import { jsonLd } from '../../../test/woo-page.ts';
import { good, read } from './page.test.read.ts';

interface Policy {
  readonly summary: string;
  readonly returns?: object;
  readonly shipping?: object;
}

afterEach(() => document.body.replaceChildren());

describe('policies', () => {
  const returns = {
    '@type': 'MerchantReturnPolicy',
    applicableCountry: ['DE', 'AT'],
    returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
    merchantReturnDays: '30',
    returnMethod: ['https://schema.org/ReturnByMail', 'ReturnInStore'],
    returnFees: 'https://schema.org/FreeReturn',
    merchantReturnLink: 'https://shop.example/returns',
  };
  const days = (minValue: number, maxValue: number, unitCode = 'DAY') => ({
    '@type': 'QuantitativeValue',
    minValue,
    maxValue,
    unitCode,
  });
  const shipping = {
    '@type': 'OfferShippingDetails',
    shippingRate: { '@type': 'MonetaryAmount', value: '4,90', currency: 'EUR' },
    shippingDestination: [{ '@type': 'DefinedRegion', addressCountry: ['DE', { '@type': 'Country', name: 'AT' }] }],
    deliveryTime: {
      '@type': 'ShippingDeliveryTime',
      handlingTime: days(0, 1),
      transitTime: days(2, 3),
      cutoffTime: '15:00:00+01:00',
      businessDays: {
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: ['https://schema.org/Monday', 'Friday', 'Tuesday'],
      },
    },
  };
  const offering = (offer: object, more: object = {}) =>
    jsonLd({ ...good('a', 4), offers: { '@type': 'Offer', ...offer }, ...more });
  const one = async (policy: object, query = {}) =>
    (await read(offering({ hasMerchantReturnPolicy: { ...returns, ...policy } }))).policies(query)
      ?.items[0] as unknown as Policy;
  const ship = async (details: object, query = {}) =>
    (await read(offering({ shippingDetails: { ...shipping, ...details } }))).policies(query)
      ?.items as unknown as Policy[];

  test('say returns and what they cost', async () => {
    expect(await one({}, { country: 'DE' })).toEqual({
      kind: 'returns',
      summary: 'Free returns within 30 days',
      url: 'https://shop.example/returns',
      returns: { days: 30, from: 'delivery', cost: 'free', methods: ['by_mail', 'in_store'] },
    });
    expect(await one({ returnFees: 'ReturnFeesCustomerResponsibility' })).toMatchObject({
      returns: { cost: 'customer' },
    });
    expect(
      await one({ returnFees: 'ReturnShippingFees', returnShippingFeesAmount: { value: 3.5, currency: 'EUR' } }),
    ).toMatchObject({ returns: { cost: { amount: '3.5', currency: 'EUR' } } });
    expect((await one({ customerRemorseReturnFees: 'RestockingFees' })).returns).not.toHaveProperty('cost');
  });

  test('use the page’s own words, else few English ones', async () => {
    expect((await one({ name: 'Zur&uuml;ck in 30 Tagen' })).summary).toBe('Zurück in 30 Tagen');
    expect((await one({ description: '<p>30 Tage</p>' })).summary).toBe('30 Tage');
    expect((await one({})).summary).toBe('Free returns within 30 days (DE, AT)');
    expect((await one({ returnFees: '', merchantReturnDays: 1 }, { country: 'AT' })).summary).toBe(
      'Returns within 1 day',
    );
  });

  test('say no returns as no days, and never where days are unlimited or unknown', async () => {
    expect(await one({ returnPolicyCategory: 'MerchantReturnNotPermitted' })).toMatchObject({ returns: { days: 0 } });
    const unlimited = await one({ returnPolicyCategory: 'MerchantReturnUnlimitedWindow' }, { country: 'DE' });
    expect(unlimited.summary).toBe('Free returns at any time');
    expect(unlimited.returns).toBeUndefined();
    const unknown = await one({ merchantReturnDays: 'thirty' }, { country: 'DE' });
    expect(unknown).toEqual({ kind: 'returns', summary: 'Return policy', url: 'https://shop.example/returns' });
  });

  test('of another country are left out', async () => expect(await one({}, { country: 'FR' })).toBeUndefined());

  test('say shipping for each country', async () => {
    const items = await ship({});
    expect(items).toEqual(
      ['DE', 'AT'].map((country) => ({
        kind: 'shipping',
        summary: 'Delivered in 2–4 working days',
        shipping: {
          country,
          cost: { amount: '4.90', currency: 'EUR' },
          cutoff: { time: '15:00', timeZone: '+01:00' },
          handlingDays: { min: 0, max: 1 },
          transitDays: { min: 2, max: 3 },
          workingDays: ['mon', 'tue', 'fri'],
        },
      })),
    );
    expect(await ship({}, { country: 'AT' })).toHaveLength(1);
    expect(await ship({}, { country: 'FR' })).toEqual([]);
  });

  test('guess nothing of shipping', async () => {
    const [unsure] = await ship({
      deliveryTime: {
        handlingTime: days(24, 48, 'HUR'),
        transitTime: { maxValue: 3, unitCode: 'd' },
        cutoffTime: '15:00',
      },
    });
    expect(unsure!.shipping).toEqual({
      country: 'DE',
      cost: { amount: '4.90', currency: 'EUR' },
      transitDays: { min: 3, max: 3 },
    });
    expect(await ship({ doesNotShip: true })).toBeUndefined();
    expect(await ship({ shippingDestination: { addressCountry: 'US', addressRegion: ['HI'] } })).toBeUndefined();
    const free = { value: 0, currency: 'EUR', freeShippingThreshold: { value: '50.00', currency: 'EUR' } };
    expect(await ship({ shippingRate: free, deliveryTime: undefined, shippingDestination: undefined })).toEqual([
      {
        kind: 'shipping',
        summary: 'Free shipping',
        shipping: { cost: { amount: '0', currency: 'EUR' }, freeFrom: { amount: '50.00', currency: 'EUR' } },
      },
    ]);
  });

  test('are the product’s own, else the shop’s, never those of another product', async () => {
    const shop = { '@type': 'OnlineStore', hasMerchantReturnPolicy: { ...returns, name: 'Of the shop' } };
    const hat = {
      ...good('hat', 4),
      offers: { '@type': 'Offer', hasMerchantReturnPolicy: { ...returns, name: 'Of the hat' } },
    };
    const summaries = async (html: string) => (await read(html)).policies()?.items.map((one) => one.summary);
    expect(await summaries(jsonLd(shop) + offering({}, { isRelatedTo: hat }))).toEqual(['Of the shop']);
    expect(await summaries(jsonLd(shop, hat))).toEqual(['Of the hat']);
    expect(await summaries(offering({}, { isRelatedTo: hat }))).toBeUndefined();
    const twice = [{ hasMerchantReturnPolicy: returns }, { hasMerchantReturnPolicy: { ...returns } }];
    expect(
      await summaries(jsonLd({ ...good('a', 4), offers: { '@type': 'AggregateOffer', offers: twice } })),
    ).toHaveLength(1);
  });
});
