import type { Sample } from '../../widget.ts';

/** A parcel on its way is only one from today's point of view: days before or after today, as ISO dates. */
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const sample: Sample = {
  attributes: { number: 'JD014600003SE' },
  data: {
    shipment: {
      order: '1001',
      placedAt: `${day(-6)}T09:12:00+01:00`,
      updatedAt: `${day(-2)}T08:00:00+01:00`,
      parcels: [
        {
          id: 'p-1',
          carrier: { name: 'DHL', url: 'https://www.dhl.de' },
          number: 'JD014600003SE',
          url: 'https://www.dhl.de/track?id=JD014600003SE',
          status: 'in_transit',
          expected: { from: day(2), to: day(3) },
          promised: { from: day(-2), to: day(-1) },
          delay: {
            reason: 'Snow at the Leipzig hub',
            since: `${day(-3)}T22:10:00+01:00`,
            options: [
              { text: 'Cancel the order', url: 'https://shop.example/cancel/1001' },
              { text: 'Have it sent to a pickup point', url: 'https://shop.example/pickup/1001' },
            ],
          },
          events: [
            { at: `${day(-3)}T22:10:00+01:00`, status: 'in_transit', text: 'Held at the hub', place: 'Leipzig' },
            { at: `${day(-4)}T19:40:00+01:00`, status: 'in_transit', text: 'Arrived at the hub', place: 'Leipzig' },
            { at: `${day(-4)}T11:05:00+01:00`, status: 'in_transit', text: 'Picked up', place: 'Hamburg' },
            { at: `${day(-5)}T16:30:00+01:00`, status: 'label_created', text: 'Announced by the shop' },
          ],
          items: [
            { name: 'Wool coat', quantity: 1 },
            { name: 'Wool socks', quantity: 2 },
          ],
        },
      ],
    },
  },
};
