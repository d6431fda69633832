import { runImport, type ImportOptions, type Imported } from '../import/import.run.ts';
import { readJsonRows } from '../import/json.rows.ts';
import type { Database } from '../database.ts';
import { temporaryFile } from './temporary.folder.ts';

/** Imports a value as if it stood in a file. */
export const importJson = (database: Database, value: unknown, options?: ImportOptions): Promise<Imported> =>
  runImport(database, readJsonRows(temporaryFile('shop.json', JSON.stringify(value))), options);

export const emptyShop = 'delete from badges; delete from policies; delete from shipments';

export const badges = [
  { id: 'visa', kind: 'payment', name: 'Visa' },
  { id: 'pci', kind: 'security', name: 'Card data at Paywell', evidence: '/safety', validUntil: '2020-01-01' },
];

export const policies = [
  { kind: 'returns', summary: '30 days', returns: { days: 30, cost: 'free' } },
  { kind: 'shipping', summary: 'To Germany', shipping: { country: 'DE', transitDays: { min: 2, max: 3 } } },
  { kind: 'shipping', summary: 'Express to Germany', shipping: { country: 'DE', transitDays: { min: 1, max: 1 } } },
  { kind: 'shipping', summary: 'To Austria', shipping: { country: 'AT' } },
  { kind: 'returns', summary: 'Cut to measure: no return', product: 'rope', returns: { days: 0 } },
  { kind: 'returns', summary: 'From Switzerland you pay', country: 'CH', returns: { days: 30, cost: 'customer' } },
];

export const email = 'ana@shop.example';
export const shipment = {
  order: 'NW-1001',
  email,
  placedAt: '2026-11-16T09:12:00+01:00',
  parcels: [
    {
      id: 'p-1',
      number: 'JD01 4600 003',
      status: 'in_transit',
      items: [{ name: 'Wool coat', quantity: 1 }],
      events: [{ at: '2026-11-17T08:00:00+01:00', text: 'Sorted' }],
    },
    { id: 'p-2', number: '1Z999', status: 'delivered', items: [{ name: 'Scarf', quantity: 2 }] },
  ],
};
