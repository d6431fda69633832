import type { Sample } from '../../widget.ts';

export const sample: Sample = {
  attributes: {},
  data: {
    badges: {
      items: [
        {
          id: 'pci',
          kind: 'security',
          name: 'Card data handled by Paywell',
          statement: 'We never see or store your card number.',
          issuer: { name: 'Paywell B.V.', url: 'https://paywell.example' },
          evidence: 'https://paywell.example/security',
          criteria: 'https://paywell.example/security/pci',
          checkedAt: '2026-11-01',
          validUntil: '2027-11-01',
        },
        { id: 'https', kind: 'security', name: 'HTTPS' },
        {
          id: 'guarantee',
          kind: 'guarantee',
          name: 'Repairs free for two years',
          statement: 'Seams, zips and buttons. Send it in, we pay the postage.',
        },
        { id: 'guild', kind: 'membership', name: 'Member of the Weavers’ Guild' },
        {
          id: 'wool',
          kind: 'certification',
          name: 'Responsible wool',
          issuer: { name: 'Fleece Council', url: 'https://fleece.example' },
          evidence: 'https://fleece.example/certificates/4711',
          checkedAt: '2024-05-14',
          validUntil: '2026-05-13',
        },
        {
          id: 'invoice',
          kind: 'payment',
          name: 'Invoice, 14 days',
          statement: 'Paid late, a reminder costs 5 EUR.',
        },
        { id: 'visa', kind: 'payment', name: 'Visa' },
        { id: 'mastercard', kind: 'payment', name: 'Mastercard' },
        { id: 'paypal', kind: 'payment', name: 'PayPal' },
        { id: 'ideal', kind: 'payment', name: 'iDEAL' },
      ],
    },
  },
};
