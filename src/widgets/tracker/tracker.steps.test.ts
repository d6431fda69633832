import { describe, expect, test } from 'vitest';
import type { ShipmentStatus } from '../../model/shipment.ts';
import { stepsOf } from './tracker.steps.ts';

/** Entries from new to old, a day each. */
const events = (...statuses: ShipmentStatus[]) =>
  statuses.map((status, place) => ({ at: `2026-11-${20 - place}T10:00+01:00`, status }));
const way = (status: ShipmentStatus, ...before: ShipmentStatus[]) =>
  stepsOf({ status }, events(...before), '2026-11-01').map((step) => `${step.state} ${step.status}`);

describe('the steps of a parcel', () => {
  test('are past where the data says so, now by its status, and to come after it', () => {
    expect(way('in_transit', 'in_transit', 'label_created')).toEqual([
      'done ordered',
      'done label_created',
      'now in_transit',
      'next out_for_delivery',
      'later delivered',
    ]);
  });

  test('claim nothing that no entry says', () => {
    expect(way('delivered')).toEqual(['done ordered', 'now delivered']);
    expect(stepsOf({ status: 'in_transit' }, [], undefined).map(({ status }) => status)).toEqual([
      'in_transit',
      'out_for_delivery',
      'delivered',
    ]);
  });

  test('are dated by the first entry of their status', () => {
    const steps = stepsOf({ status: 'in_transit' }, events('in_transit', 'in_transit', 'label_created'), undefined);
    expect(steps.map(({ event }) => event?.at.slice(8, 10))).toEqual(['18', '19', undefined, undefined]);
  });

  test('lead to a pickup point where the parcel goes to one', () => {
    expect(way('available_for_pickup', 'available_for_pickup', 'in_transit').slice(2)).toEqual([
      'now available_for_pickup',
      'next delivered',
    ]);
  });

  test('show a problem where it happened, and never as progress', () => {
    expect(way('exception', 'exception', 'in_transit').slice(1)).toEqual([
      'done in_transit',
      'now exception',
      'next out_for_delivery',
      'later delivered',
    ]);
    expect(way('attempt_failed', 'attempt_failed', 'out_for_delivery').slice(1)).toEqual([
      'done out_for_delivery',
      'now attempt_failed',
      'next delivered',
    ]);
    expect(way('attempt_failed')).toEqual(['done ordered', 'now attempt_failed', 'next delivered']);
  });

  test.each(['returned', 'cancelled', 'unknown'] as const)('end with %s: what comes next is not guessed', (status) => {
    expect(way(status, status, 'in_transit')).toEqual(['done ordered', 'done in_transit', `now ${status}`]);
  });

  test('go by the status of the parcel, not by its newest entry', () => {
    expect(way('delivered', 'exception', 'delivered', 'in_transit').at(-1)).toBe('now delivered');
    expect(way('exception', 'exception', 'delivered').slice(-2)).toEqual(['done delivered', 'now exception']);
    expect(way('in_transit', 'delivered')).not.toContain('done delivered');
  });
});
