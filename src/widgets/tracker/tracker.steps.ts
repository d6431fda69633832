import type { Parcel, ShipmentEvent, ShipmentStatus } from '../../model/shipment.ts';

export type StepState = 'done' | 'now' | 'next' | 'later';

export interface Step {
  readonly status: ShipmentStatus;
  readonly state: StepState;
  /** The first entry that has this status. */
  readonly event?: Pick<ShipmentEvent, 'at' | 'place'> | undefined;
}

/** How far along a parcel is. What is not among them is no progress: a problem, an end, or not known. */
const progress: Partial<Record<ShipmentStatus, number>> = {
  ordered: 0,
  label_created: 1,
  in_transit: 2,
  out_for_delivery: 3,
  available_for_pickup: 3,
  delivered: 4,
};

/** Nothing comes after these, or nobody knows what does. */
const last: readonly ShipmentStatus[] = ['unknown', 'returned', 'cancelled', 'delivered'];

/** How far a parcel with a problem has come at least, also where no entry says so. */
const leastReached: Partial<Record<ShipmentStatus, number>> = { exception: 2, attempt_failed: 3 };

/**
 * The way of a parcel. Of what is past it has only what the data says happened; where the parcel is now its own status
 * says, whatever the entries say; a problem stands at the place it happened and what comes after it stays to come.
 */
export const stepsOf = (
  { status }: Pick<Parcel, 'status'>,
  events: readonly ShipmentEvent[],
  placedAt: string | undefined,
): Step[] => {
  const oldestFirst = events.toReversed();
  const firstOf = (status: ShipmentStatus) => oldestFirst.find((event) => event.status === status);
  const ordered = firstOf('ordered') ?? (placedAt ? { at: placedAt } : undefined);
  const reached = (
    [...oldestFirst.map((event) => event.status), ordered && 'ordered'] as (ShipmentStatus | undefined)[]
  )
    .map((one) => progress[one ?? 'unknown'] ?? -1)
    .reduce((furthest, place) => Math.max(furthest, place), -1);
  const here = progress[status];
  const handover: ShipmentStatus =
    status === 'available_for_pickup' || (firstOf('available_for_pickup') && !firstOf('out_for_delivery'))
      ? 'available_for_pickup'
      : 'out_for_delivery';
  const way = ['ordered', 'label_created', 'in_transit', handover, 'delivered'] as const;

  const before = way.flatMap((step, place): Step[] => {
    const event = step === 'ordered' ? ordered : firstOf(step);
    return event && step !== status && place < (here ?? reached + 1) ? [{ status: step, state: 'done', event }] : [];
  });
  const event = status === 'ordered' ? ordered : status === 'unknown' ? undefined : firstOf(status);
  const now: Step = { status, state: 'now', event };
  const ahead = last.includes(status) ? [] : way.slice((here ?? Math.max(reached, leastReached[status] ?? 0)) + 1);
  return [...before, now, ...ahead.map((step, place): Step => ({ status: step, state: place ? 'later' : 'next' }))];
};
