import { expect, test } from 'vitest';
import { check } from '../client/check.ts';
import { Parcel, shipments, ShipmentStatus } from './shipment.ts';

const parcel = { id: 'p-1', status: 'in_transit' };
const parse = (fields: object) => Parcel.parse({ ...parcel, ...fields });

test('a broken event, item or option costs only itself', () => {
  const events = [null, { at: 'yesterday' }, { at: '2026-11-19' }, 7, { at: '2026-11-18', text: 3 }];
  expect(parse({ events }).events).toEqual([{ at: '2026-11-19' }]);
  expect(parse({ items: [{ name: 'Coat' }, { quantity: 1 }] }).items).toEqual([{ name: 'Coat' }]);
  const options = [{ text: 'Cancel', url: 'javascript:alert(1)' }, { text: 'Wait' }];
  expect(parse({ delay: { options } }).delay?.options).toEqual([{ text: 'Wait' }]);
});

test('a list that is none costs its parcel, and no other', () => {
  const { answer, problems } = check(shipments, { parcels: [{ ...parcel, events: 'none' }, parcel] });
  expect(answer.parcels).toEqual([parcel]);
  expect(problems).toHaveLength(1);
});

test('an event may say a time without an offset, and it stays as it is written', () => {
  const events = [{ at: '2026-11-19T22:10' }, { at: '2026-11-19T22:10:05.5' }, { at: '2026-02-30T10:00' }];
  expect(parse({ events }).events).toEqual(events.slice(0, 2));
  expect(Parcel.safeParse({ ...parcel, expected: { from: '2026-11-19T22:10', to: '2026-11-20' } }).success).toBe(false);
});

test.each([
  'Pending',
  'InfoReceived',
  'pre_transit',
  'TRANSIT',
  'NotFound',
  'Expired',
  'pickup',
  '',
  7,
  null,
  undefined,
])('a status of another vocabulary is unknown, never guessed: %s', (status) =>
  expect(ShipmentStatus.parse(status)).toBe('unknown'),
);

test('a broken date of the order costs no parcel', () => {
  const { answer } = check(shipments, { placedAt: 'yesterday', updatedAt: 7, parcels: [parcel] });
  expect(answer).toEqual({ placedAt: undefined, updatedAt: undefined, parcels: [parcel] });
});
