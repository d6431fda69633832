import { expect } from 'vitest';
import type { ReadShipment } from '../../src/carriers/carriers.ts';
import { check } from '../../src/client/check.ts';
import { resources } from '../../src/model/resources.ts';
import type { Parcel } from '../../src/model/shipment.ts';

/** What the client lets through of a vendor's payload, and that it is all of it. */
export const shipmentIn = (read: ReadShipment, payload: unknown) => {
  const { answer, problems } = check(resources.shipments, read(payload));
  expect(problems).toEqual([]);
  return answer as { order?: string; placedAt?: string; updatedAt?: string; parcels: Parcel[] };
};

export const parcelsOf = (read: ReadShipment, payload: unknown): Parcel[] => shipmentIn(read, payload).parcels;
