import type { Sample } from '../../widget.ts';

const cutoff = { time: '15:00', timeZone: 'Europe/Berlin' };
const workingDays = ['mon', 'tue', 'wed', 'thu', 'fri'];

export const sample: Sample = {
  attributes: { country: 'DE', 'cart-total': '34.90 EUR' },
  data: {
    policies: {
      items: [
        {
          kind: 'returns',
          summary: 'Free returns for 30 days after delivery',
          url: 'https://shop.example/returns',
          updatedAt: '2026-10-03',
          returns: {
            days: 30,
            from: 'delivery',
            cost: 'free',
            methods: ['by_mail', 'in_store'],
            refund: 'original_payment',
            refundDays: 14,
          },
          exceptions: ['Underwear, once opened'],
        },
        {
          kind: 'shipping',
          summary: 'Delivered in 2 to 4 working days',
          url: 'https://shop.example/shipping',
          shipping: {
            country: 'DE',
            cost: { amount: '4.90', currency: 'EUR' },
            freeFrom: { amount: '50.00', currency: 'EUR' },
            cutoff,
            handlingDays: { min: 0, max: 1 },
            transitDays: { min: 2, max: 3 },
            workingDays,
          },
        },
        {
          kind: 'shipping',
          summary: 'Delivered in 4 to 7 working days',
          url: 'https://shop.example/shipping',
          shipping: {
            country: 'AT',
            cost: { amount: '9.90', currency: 'EUR' },
            cutoff,
            handlingDays: { min: 0, max: 1 },
            transitDays: { min: 4, max: 6 },
            workingDays,
          },
        },
        {
          kind: 'warranty',
          summary: 'Two years on every part',
          warranty: { months: 24, scope: 'Material and workmanship' },
        },
        { kind: 'privacy', summary: 'We share nothing with advertisers', url: 'https://shop.example/privacy' },
      ],
    },
  },
};
